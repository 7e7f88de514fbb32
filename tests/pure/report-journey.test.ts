import { describe, expect, it } from 'vitest'
import { complete, firstUnanswered, questionOf, questionsOf, wayBack, wayOn } from '@/app/_journey/journey'
import { personField } from '@/app/_journey/office-group'
import { ownReport } from '@/app/report/journey'
import { parseTell } from '@/app/report/questions/tell'
import { parseText } from '@/app/report/questions/words'
import { TEXT_LIMIT } from '@/lib/cases/model/commands'
import type { ReportChoices, SlipAnswers } from '@/lib/cases/model/views'

const answers: SlipAnswers = {
  matter: 'notSure',
  need: 'justCall',
  words: '',
  contact: '0700 after six',
  meetingIds: [],
  officeIds: ['north'],
  personIn: {},
  excludedPersonIds: [],
  silence: 'askFirst',
  send: 'now',
}
const { silence: _silence, ...unfinished } = answers

const form = (fields: Record<string, string | string[]>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) data.append(name, each)
  return data
}
const issues = (parsed: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  Object.fromEntries(parsed.error?.issues.map((issue) => [issue.path[0], issue.message]) ?? [])

describe('a reporter who stops half way', () => {
  it('comes back to the first question without an answer', () => {
    expect(firstUnanswered(ownReport, {})).toBe('what')
    expect(firstUnanswered(ownReport, unfinished)).toBe('silence')
    expect(complete(ownReport, unfinished)).toBeNull()
  })
  it('has a complete report with "please just call me", no words and no meeting', () => {
    expect(complete(ownReport, answers)).toEqual(answers)
  })
  it('finds the way forward and back from every question', () => {
    const questions = questionsOf(ownReport, answers)
    expect(questions.map((question) => wayOn(ownReport, question, answers, false))).toEqual([
      ...questions.slice(1).map((question) => `/report/${question}`),
      '/report/check',
    ])
    expect(wayBack(ownReport, 'what', answers)).toBe('/report')
    expect(wayBack(ownReport, 'check', answers)).toBe('/report/when')
  })
  it('goes back to checking after changing one answer, unless that left a gap', () => {
    expect(wayOn(ownReport, 'what', answers, true)).toBe('/report/check')
    expect(wayOn(ownReport, 'what', unfinished, true)).toBe('/report/silence?from=check')
  })
})

describe('a reporter whose choices have changed since they answered', () => {
  it('is brought back to the question that they belong to', () => {
    expect(questionOf(ownReport, ['officeIds', 'personIn'])).toBe('tell')
    expect(questionOf(ownReport, ['meetingIds'])).toBe('meetings')
    expect(questionOf(ownReport, [])).toBeNull()
  })
})

describe('a reporter’s own text', () => {
  it('is not needed by a person who only wants a call, but a way to reach them is', () => {
    expect(parseText(form({ need: 'justCall', words: '', contact: '0700' })).success).toBe(true)
    expect(issues(parseText(form({ need: 'justCall', words: '', contact: ' ' })))).toEqual({
      contact: 'contact',
    })
  })
  it('is asked for otherwise', () => {
    expect(issues(parseText(form({ need: 'talk', words: ' \n ', contact: '' })))).toEqual({ words: 'words' })
  })
  it('keeps its line breaks, its direction and its signs, and loses what no keyboard makes', () => {
    const parsed = parseText(form({ need: 'talk', words: '<b>a</b>\r\n\u202eb\u0000\u0007c', contact: '' }))
    expect(parsed.data?.words).toBe('<b>a</b>\n\u202ebc')
  })
  it('may be as long as a long letter and no longer', () => {
    expect(parseText(form({ need: 'talk', words: 'a'.repeat(TEXT_LIMIT), contact: '' })).success).toBe(true)
    const over = parseText(form({ need: 'talk', words: 'a'.repeat(TEXT_LIMIT + 1), contact: '' }))
    expect(issues(over)).toEqual({ words: 'tooLong' })
  })
})

describe('a reporter who chooses who to tell', () => {
  const person = (id: string) => ({ id, name: id, away: false })
  const choices: ReportChoices = {
    meetings: [],
    offices: [
      { id: 'north', role: 'volunteerAdvisor', region: 'North', people: [person('ada'), person('ben')] },
      { id: 'vacant', role: 'regionalCoordinator', region: 'North', people: [] },
    ],
    excludable: [
      { id: 'ada', name: 'ada', office: 'North' },
      { id: 'ben', name: 'ben', office: 'North' },
    ],
  }
  it('can pick one person of an office', () => {
    const parsed = parseTell(form({ officeIds: 'north', [personField('north')]: 'ben' }), choices)
    expect(parsed.data).toEqual({ officeIds: ['north'], personIn: { north: 'ben' }, excludedPersonIds: [] })
  })
  it('can ask a vacant office: the one above it is asked', () => {
    expect(parseTell(form({ officeIds: 'vacant' }), choices).success).toBe(true)
  })
  it('has to choose an office', () => {
    expect(issues(parseTell(form({}), choices))).toEqual({ officeIds: 'offices' })
  })
  it('is told when no one would be left to read it', () => {
    const everyone = form({ officeIds: 'north', excludedPersonIds: ['ada', 'ben'] })
    expect(issues(parseTell(everyone, choices))).toEqual({ officeIds: 'noneLeft' })
    const picked = form({ officeIds: 'north', [personField('north')]: 'ben', excludedPersonIds: 'ben' })
    expect(issues(parseTell(picked, choices))).toEqual({ officeIds: 'noneLeft' })
  })
  it('cannot name an office or a person that the page did not offer', () => {
    expect(issues(parseTell(form({ officeIds: 'south' }), choices))).toEqual({ officeIds: 'offices' })
    const stranger = form({ officeIds: 'north', [personField('north')]: 'eve' })
    expect(issues(parseTell(stranger, choices))).toEqual({ [personField('north')]: 'person' })
    const excluded = form({ officeIds: 'north', excludedPersonIds: 'eve' })
    expect(issues(parseTell(excluded, choices))).toEqual({ excludedPersonIds: 'excluded' })
  })
})
