import { describe, expect, it } from 'vitest'
import { nextStandIn, possibleNames, replaceName } from '@/app/_ui/form/participant-names'

describe('while a facilitator types', () => {
  it('they are asked about a person they talked with', () => {
    expect(possibleNames('I had a drink with Maria after the meeting.')).toEqual(['Maria'])
  })
  it('they are asked about a person whose name begins a sentence', () => {
    expect(possibleNames('It was late. Jonas saw me leave.')).toEqual(['Jonas'])
  })
  it('they are asked about a first name with an initial', () => {
    expect(possibleNames('the newcomer, Anna B. was upset')).toEqual(['Anna'])
  })
  it('they are asked about names of any alphabet', () => {
    expect(possibleNames('I drove home with Łukasz and Ёлка')).toEqual(['Łukasz', 'Ёлка'])
  })
  it('they are asked about each name once', () => {
    expect(possibleNames('I met Sam. Later I told Sam again.')).toEqual(['Sam'])
  })
  it.each([
    'I drank tonight and I am ashamed. Nobody knows.',
    'He was there. She said nothing. They left.',
    'It happened on Friday after the SMART Recovery meeting on Zoom.',
    'Please call me on Monday. I told my Regional Coordinator about it.',
    'Participant A was there',
  ])('they are not disturbed by: %s', (text) => {
    expect(possibleNames(text)).toEqual([])
  })
})

describe('"Participant A"', () => {
  it('is the first letter that the text does not use yet', () => {
    expect(nextStandIn('nothing yet', 'Participant')).toBe('Participant A')
    expect(nextStandIn('Participant A and Participant B', 'Participant')).toBe('Participant C')
  })
  it('takes the place of every whole occurrence and of nothing else', () => {
    expect(replaceName('Ann told Anna. Ann left; Ann’s coat', 'Ann', 'Participant A')).toBe(
      'Participant A told Anna. Participant A left; Participant A’s coat',
    )
  })
  it('is inserted literally, whatever characters it holds', () => {
    expect(replaceName('with Jo', 'Jo', '$& A')).toBe('with $& A')
  })
})
