import { describe, expect, it } from 'vitest'
import { parseConduct } from '@/app/report/about/conduct/schema'
import { parseKnown } from '@/app/report/about/known/schema'
import { excludable, parseLeaveOut } from '@/app/report/about/leave-out/schema'
import { askedBack, wrongWords } from '@/app/report/about/receipt/again/asked-back'
import { likelyRegion } from '@/app/report/about/region/likely-region'
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
import { parseTell, personField, tellable } from '@/app/report/about/tell/schema'
import { aboutKinds, parseWho } from '@/app/report/about/who/schema'
import type { LapseAnswers, LapseChoices } from '@/lib/cases/lapse-views'

const person = (id: string) => ({ id, name: id, away: false })
const office = (
  id: string,
  role: LapseChoices['offices'][number]['role'],
  regionId: string,
  people: string[] = [],
) => ({ id, role, regionId, label: id, people: people.map(person) })
const signedIn: LapseChoices = {
  signedIn: true,
  mayTake: false,
  regions: [
    { id: 'country', parentId: null, name: 'Country', country: 'GB' },
    { id: 'north', parentId: 'country', name: 'North', country: 'GB' },
    { id: 'island', parentId: null, name: 'Island', country: 'NZ' },
  ],
  offices: [
    office('advisor', 'volunteerAdvisor', 'north', ['ada', 'ben']),
    office('coordinator', 'regionalCoordinator', 'north', ['cleo']),
    office('central', 'centralOffice', 'country', ['dora']),
    office('reviewers', 'independentReviewer', 'country', ['finn']),
    office('elsewhere', 'volunteerAdvisor', 'island', ['gus']),
  ],
  meetings: [{ id: 'evening', regionId: 'north', name: 'Evening' }],
  people: [{ id: 'ada', name: 'ada', about: 'advisor' }],
}
const stranger: LapseChoices = {
  ...signedIn,
  signedIn: false,
  people: [],
  offices: signedIn.offices.map((each) => ({ ...each, people: [] })),
}

const answers: LapseAnswers = {
  matter: 'notSure',
  guidelines: [],
  words: 'It was said aloud.',
  sawIt: 'notSure',
  when: '',
  where: '',
  wouldHelp: '',
  urgency: 'notSure',
  aboutKind: 'unknown',
  aboutPersonId: null,
  aboutOfficeId: null,
  aboutMeetingId: null,
  aboutWords: '',
  affected: 'notSure',
  affectedWords: '',
  regionId: 'north',
  officeIds: ['central'],
  personIn: {},
  excludedPersonIds: [],
  excludedOfficeIds: [],
  identity: 'anonymous',
  name: '',
  contact: '',
  noticeAddress: '',
  taken: null,
}
const { urgency: _urgency, ...unfinished } = answers

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

describe('a reporter who says what it touches', () => {
  it('can name several, of both groups', () => {
    const parsed = parseConduct(form({ guidelines: ['notSure', 'harassment'], principles: 'dignity' }))
    expect(parsed.data).toEqual({ guidelines: ['dignity', 'harassment'] })
  })
  it('can be not sure, in so many words or without any', () => {
    expect(parseConduct(form({ guidelines: 'notSure' })).data).toEqual({ guidelines: [] })
    expect(parseConduct(form({})).data).toEqual({ guidelines: [] })
  })
  it('cannot name what nobody offered', () => {
    expect(parseConduct(form({ guidelines: 'constructor' })).success).toBe(false)
  })
})

describe('a reporter who says whom it is about', () => {
  it('chooses a person only when signed in', () => {
    expect(aboutKinds(signedIn)).toContain('person')
    expect(aboutKinds(stranger)).not.toContain('person')
    const named = form({ aboutKind: 'person', aboutPersonId: 'ada' })
    expect(parseWho(named, signedIn).data).toMatchObject({ aboutKind: 'person', aboutPersonId: 'ada' })
    expect(issues(parseWho(named, stranger))).toEqual({ aboutKind: 'required' })
  })
  it('names only what stands below the choice they made', () => {
    const parsed = parseWho(
      form({
        aboutKind: 'meeting',
        aboutMeetingId: 'evening',
        aboutOfficeId: 'central',
        aboutPersonId: 'ada',
      }),
      signedIn,
    )
    expect(parsed.data).toMatchObject({ aboutMeetingId: 'evening', aboutOfficeId: null, aboutPersonId: null })
  })
  it('is asked, beside the list, to choose from it', () => {
    expect(issues(parseWho(form({ aboutKind: 'office' }), stranger))).toEqual({ aboutOfficeId: 'chooseOne' })
    expect(issues(parseWho(form({ aboutKind: 'office', aboutOfficeId: 'evening' }), stranger))).toEqual({
      aboutOfficeId: 'chooseOne',
    })
  })
  it('is offered the region of the office or meeting they named', () => {
    expect(likelyRegion({ aboutKind: 'meeting', aboutMeetingId: 'evening' }, stranger)).toBe('north')
    expect(likelyRegion({ aboutKind: 'office', aboutOfficeId: 'central' }, stranger)).toBe('country')
    expect(likelyRegion({ aboutKind: 'unknown' }, stranger)).toBeUndefined()
  })
})

describe('a reporter who chooses whom to tell', () => {
  const ids = (draft: Draft, choices = stranger) => tellable(draft, choices).map(({ id }) => id)
  it('is offered the offices of the region and above, the nearest first, and none elsewhere', () => {
    expect(ids({ ...answers, aboutKind: 'meeting' })).toEqual(['advisor', 'coordinator', 'central'])
  })
  it('is not offered the office it is about', () => {
    expect(ids({ ...answers, aboutKind: 'office', aboutOfficeId: 'coordinator' })).toEqual([
      'advisor',
      'central',
    ])
  })
  it('is offered Central Office alone while nobody knows whom it concerns', () => {
    expect(ids(answers)).toEqual(['central'])
  })
  it('has to choose somebody, and cannot name what was not offered', () => {
    expect(issues(parseTell(form({}), answers, stranger))).toEqual({ officeIds: 'offices' })
    expect(issues(parseTell(form({ officeIds: 'advisor' }), answers, stranger))).toEqual({
      officeIds: 'offices',
    })
  })
  it('goes on where there is nobody to choose: the last stop is asked', () => {
    expect(parseTell(form({}), { ...answers, regionId: 'island' }, stranger).data).toEqual({
      officeIds: [],
      personIn: {},
    })
  })
  it('cannot pick the very person it is about', () => {
    const draft: Draft = { ...answers, aboutKind: 'person', aboutPersonId: 'ada' }
    const picked = (who: string) =>
      parseTell(form({ officeIds: 'advisor', [personField('advisor')]: who }), draft, signedIn)
    expect(picked('ben').data?.personIn).toEqual({ advisor: 'ben' })
    expect(issues(picked('ada'))).toEqual({ [personField('advisor')]: 'personAbout' })
    expect(issues(picked('gus'))).toEqual({ [personField('advisor')]: 'person' })
  })
})

describe('a reporter who leaves somebody out', () => {
  it('finds offices on the way and elsewhere, people by name only when signed in, and never whom it is about', () => {
    const draft: Draft = { ...answers, aboutKind: 'person', aboutPersonId: 'ada' }
    expect(excludable(draft, signedIn).people.map(({ id }) => id)).toEqual(['ben', 'cleo', 'dora', 'finn'])
    expect(excludable(draft, stranger).people).toEqual([])
    expect(excludable(draft, stranger).elsewhere.map(({ id }) => id)).toEqual(['elsewhere'])
  })
  it('can leave out any of them', () => {
    const parsed = parseLeaveOut(
      form({ excludedOfficeIds: 'coordinator', elsewhere: 'elsewhere' }),
      answers,
      stranger,
    )
    expect(parsed.data).toEqual({ excludedOfficeIds: ['coordinator', 'elsewhere'], excludedPersonIds: [] })
  })
  it('is told when nobody of those they want to tell would be left', () => {
    const parsed = parseLeaveOut(form({ excludedOfficeIds: 'central' }), answers, stranger)
    expect(issues(parsed)).toEqual({ excludedOfficeIds: 'nobodyLeft' })
  })
})

describe('a reporter who says how they are known', () => {
  it('needs no name with an account, unless they write it down for somebody else', () => {
    expect(parseKnown(form({ identity: 'named' }), {}, true).data).toMatchObject({
      identity: 'named',
      name: '',
    })
    expect(issues(parseKnown(form({ identity: 'named' }), { taken: 'phone' }, true))).toEqual({
      namedName: 'nameMissing',
    })
    expect(issues(parseKnown(form({ identity: 'named' }), {}, false))).toEqual({ namedName: 'nameMissing' })
    expect(issues(parseKnown(form({ identity: 'confidential' }), {}, true))).toEqual({
      confidentialName: 'nameMissing',
    })
  })
  it('loses the name they typed below another choice when they stay without one', () => {
    const typed = form({ identity: 'anonymous', namedName: 'Ada', confidentialContact: '0700' })
    expect(parseKnown(typed, {}, false).data).toMatchObject({ identity: 'anonymous', name: '', contact: '' })
  })
  it('may leave an address for notices, and is asked again when it is none', () => {
    const with_ = (noticeAddress: string) =>
      parseKnown(form({ identity: 'anonymous', noticeAddress }), {}, false)
    expect(with_('ada@example.org').data?.noticeAddress).toBe('ada@example.org')
    expect(with_('').success).toBe(true)
    expect(issues(with_('ada'))).toEqual({ noticeAddress: 'email' })
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
    expect(wrongWords(words, typed(words[first]?.toUpperCase(), ` ${words[second]} `))).toEqual({})
    expect(wrongWords(words, typed(words[second], words[first]))).toEqual({
      first: 'receiptWord',
      second: 'receiptWord',
    })
    expect(wrongWords(words, typed('', words[second]))).toEqual({ first: 'receiptWordMissing' })
  })
})
