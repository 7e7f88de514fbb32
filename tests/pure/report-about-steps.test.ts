import { describe, expect, it } from 'vitest'
import { askedBack, wrongText } from '@/app/report/about/receipt/again/asked-back'
import {
  answered,
  complete,
  type Draft,
  firstUnanswered,
  questionOf,
  questionsOf,
  wayBack,
  wayOn,
} from '@/app/report/about/steps'
import { answers } from './report-about'

const { urgency: _urgency, ...unfinished } = answers

describe('a reporter who stops half way', () => {
  it('comes back to the first question without an answer', () => {
    expect(firstUnanswered({})).toBe('what')
    expect(firstUnanswered(unfinished)).toBe('help')
    expect(complete(unfinished)).toBeNull()
  })
  it('has a complete report with a few words, a region and "not sure" for the rest', () => {
    expect(complete(answers)).toEqual(answers)
  })
  it('finds the way forward and back from every question', () => {
    for (const draft of [answers, { ...answers, matter: 'slip' as const }]) {
      const questions = questionsOf(draft)
      expect(questions.map((question) => wayOn(question, draft, false))).toEqual([
        ...questions.slice(1).map((question) => `/report/about/${question}`),
        '/report/about/check',
      ])
      expect(questions.map((question) => wayBack(question, draft))).toEqual([
        '/report/about',
        ...questions.slice(0, -1).map((question) => `/report/about/${question}`),
      ])
    }
    expect(wayBack('check', answers)).toBe('/report/about/known')
  })
  it('goes back to checking after changing one answer, unless that left a gap, and then after filling it', () => {
    expect(wayOn('what', answers, true)).toBe('/report/about/check')
    expect(wayOn('what', unfinished, true)).toBe('/report/about/help?from=check')
  })
  it('is brought back to the question that a choice which is gone belongs to', () => {
    expect(questionOf(['aboutOfficeId'])).toBe('who')
    expect(questionOf(['receipt'])).toBeNull()
  })
})

describe('somebody who reports a slip of somebody else', () => {
  it('is not asked about the code of conduct, whatever they had chosen before', () => {
    const draft: Draft = { ...answers, matter: 'relapse', guidelines: ['dignity'] }
    expect(questionsOf(draft)).not.toContain('conduct')
    expect(complete(draft)?.guidelines).toEqual([])
  })
})

describe('a reporter who changes whom it is about, or where it belongs', () => {
  it('is asked again whom to tell', () => {
    const moved = answered(answers, 'region', { regionId: 'country' })
    expect(firstUnanswered(moved)).toBe('tell')
    expect(moved.words).toBe(answers.words)
    const about = answered(answers, 'who', { aboutKind: 'office', aboutOfficeId: 'central' })
    expect(firstUnanswered(about)).toBe('tell')
  })
  it('keeps everything when the answer is the same as before', () => {
    expect(answered(answers, 'region', { regionId: 'north' })).toEqual(answers)
  })
})

describe('somebody who was given eight words', () => {
  const words = ['absent', 'bacon', 'cabin', 'dad', 'eager', 'fabric', 'gadget', 'habit']
  const [first, second] = askedBack(words)
  const typed = (one: string | undefined, other: string | undefined) => ({
    first: one ?? '',
    second: other ?? '',
  })
  it('is asked for the same two of them every time, in their order', () => {
    expect(first).toBeLessThan(second)
    expect(askedBack([...words])).toEqual([first, second])
  })
  it('is not asked for the same two as everybody else', () => {
    const asked = new Set(
      Array.from({ length: 40 }, (_, index) => askedBack([...words.slice(1), `word${index}`]).join()),
    )
    expect(asked.size).toBeGreaterThan(5)
  })
  it('may write them in capitals, and is told which one is another', () => {
    expect(wrongText(words, typed(words[first]?.toUpperCase(), ` ${words[second]} `))).toEqual({})
    expect(wrongText(words, typed(words[second], words[first]))).toEqual({
      first: 'receiptWord',
      second: 'receiptWord',
    })
    expect(wrongText(words, typed('', words[second]))).toEqual({ first: 'receiptWordMissing' })
  })
})
