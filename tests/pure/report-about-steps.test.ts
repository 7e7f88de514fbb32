import { describe, expect, it } from 'vitest'
import {
  answered,
  complete,
  fingerprint,
  firstUnanswered,
  questionOf,
  questionsOf,
  wayBack,
  wayIn,
  wayOn,
} from '@/app/_journey/journey'
import { type ConcernDraft, concernReport } from '@/app/concern/journey'
import { region } from '@/app/concern/questions/region'
import { who } from '@/app/concern/questions/who'
import { askedBack, wrongText } from '@/app/concern/receipt/again/asked-back'
import { answers } from './report-about'

const { urgency: _urgency, ...unfinished } = answers

describe('a reporter who stops half way', () => {
  it('comes back to the first question without an answer', () => {
    expect(firstUnanswered(concernReport, {})).toBe('what')
    expect(firstUnanswered(concernReport, unfinished)).toBe('help')
    expect(wayIn(concernReport, unfinished)).toBe('/concern/help')
    expect(complete(concernReport, unfinished)).toBeNull()
  })
  it('has a complete report with a few words, a region and "not sure" for the rest', () => {
    expect(complete(concernReport, answers)).toEqual(answers)
    const { taken: _taken, ...begun } = answers
    expect(complete(concernReport, begun)).toEqual(answers)
    expect(wayIn(concernReport, answers)).toBe('/concern/check')
  })
  it('finds the way forward and back from every question', () => {
    for (const draft of [answers, { ...answers, matter: 'slip' as const }]) {
      const questions = questionsOf(concernReport, draft)
      expect(questions.map((question) => wayOn(concernReport, question, draft, false))).toEqual([
        ...questions.slice(1).map((question) => `/concern/${question}`),
        '/concern/check',
      ])
      expect(questions.map((question) => wayBack(concernReport, question, draft))).toEqual([
        '/concern',
        ...questions.slice(0, -1).map((question) => `/concern/${question}`),
      ])
    }
    expect(wayBack(concernReport, 'check', answers)).toBe('/concern/known')
  })
  it('goes back to checking after changing one answer, unless that left a gap, and then after filling it', () => {
    expect(wayOn(concernReport, 'what', answers, true)).toBe('/concern/check')
    expect(wayOn(concernReport, 'what', unfinished, true)).toBe('/concern/help?from=check')
  })
  it('is brought back to the question that a choice which is gone belongs to', () => {
    expect(questionOf(concernReport, ['aboutOfficeId'])).toBe('who')
    expect(questionOf(concernReport, ['receipt'])).toBeNull()
  })
})

describe('a reporter of another person’s slip', () => {
  it('is not asked about the code of conduct, whatever they had chosen before', () => {
    const draft: ConcernDraft = { ...answers, matter: 'relapse', guidelines: ['dignity'] }
    expect(questionsOf(concernReport, draft)).not.toContain('conduct')
    expect(complete(concernReport, draft)?.guidelines).toEqual([])
    expect(wayOn(concernReport, 'conduct', draft, false)).toBe('/concern/check')
  })
})

describe('a reporter who changes whom it is about, or where it belongs', () => {
  it('is asked again whom to tell', () => {
    const moved = answered(region, answers, { regionId: 'country' })
    expect(firstUnanswered(concernReport, moved)).toBe('tell')
    expect(moved.words).toBe(answers.words)
    const about = answered(who, answers, { aboutKind: 'office', aboutOfficeId: 'central' })
    expect(firstUnanswered(concernReport, about)).toBe('tell')
  })
  it('keeps everything when the answer is the same as before', () => {
    expect(answered(region, answers, { regionId: 'north' })).toEqual(answers)
  })
})

describe('a reporter who looks at their answers before they send them', () => {
  it('is shown them again when one of them is another by then, and only then', () => {
    expect(fingerprint({ ...answers })).toBe(fingerprint(answers))
    expect(fingerprint({ ...answers, regionId: 'country' })).not.toBe(fingerprint(answers))
    expect(fingerprint(answers)).not.toContain(answers.words)
  })
})

describe('a reporter who was given a recovery phrase', () => {
  const words = ['absent', 'bacon', 'cabin', 'dad', 'eager', 'fabric', 'gadget', 'habit']
  const [first, second] = askedBack(words)
  const typed = (one: string | undefined, other: string | undefined) => ({
    first: one ?? '',
    second: other ?? '',
  })
  it('is asked for the same two words every time, in their order', () => {
    expect(first).toBeLessThan(second)
    expect(askedBack([...words])).toEqual([first, second])
  })
  it('is not asked for the same two words as everyone else', () => {
    const asked = new Set(
      Array.from({ length: 40 }, (_, index) => askedBack([...words.slice(1), `word${index}`]).join()),
    )
    expect(asked.size).toBeGreaterThan(5)
  })
  it('may write them in capitals, and is told which one is wrong', () => {
    expect(wrongText(words, typed(words[first]?.toUpperCase(), ` ${words[second]} `))).toEqual({})
    expect(wrongText(words, typed(words[second], words[first]))).toEqual({
      first: 'receiptWord',
      second: 'receiptWord',
    })
    expect(wrongText(words, typed('', words[second]))).toEqual({ first: 'receiptWordMissing' })
  })
})
