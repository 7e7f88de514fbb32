import { describe, expect, it } from 'vitest'
import { partyStep } from '@/app/_case/next-step'
import { stagesOf } from '@/app/_case/stages'
import { redacted } from '@/app/desk/[name]/hearing/telling'
import { nextStep as deskStep } from '@/app/desk/[name]/next-step'
import { readForm } from '@/lib/cases/events/read-form'
import type { ConcernReportView, ConcernView } from '@/lib/cases/model/concern-views'
import type { CasePersonEventType, CaseView, Where } from '@/lib/cases/model/views'

/** A form about a concern, read as the action behind every form reads it. */
const read = (type: CasePersonEventType, fields: Record<string, string>) =>
  readForm('concern', type, form(fields), '2026-06-10')

const reader = { today: '2026-06-10', timeZone: 'Europe/London' }
const noted = { meeting: { state: 'noted' }, subject: { state: 'noted' }, balance: { state: 'noted' } }

/** Parts of a view that decide what a page puts first. */
function view(
  capacity: CaseView['capacities'][number],
  where: Partial<Where>,
  availableEvents: CaseView['availableEvents'] = [],
  concern: Partial<ConcernView> = {},
) {
  return {
    workflow: 'concern',
    capacities: [capacity],
    where: { hearing: 'hidden', hold: 'running', closed: false, safety: 'none', ...where },
    availableEvents,
    timeline: [],
    concern: { conflict: 'none', told: [], points: null, shown: null, screening: null, ...concern },
    desk: { areas: noted },
    mayWrite: {},
  } as unknown as CaseView
}

const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

describe('what the handler’s page puts first', () => {
  const gathering = { state: 'gathering.working' }
  it('leads from the assessment to the text, past the reporter, to the respondent', () => {
    const shown = (state: 'shown' | 'objected' | 'cleared') =>
      deskStep(view('handler', gathering, [], { shown: { state } as ConcernView['shown'] }))
    expect(deskStep(view('handler', { state: 'screening.working' }, ['screen']))).toBe('screen')
    expect(deskStep(view('handler', gathering))).toBe('prepare')
    expect(shown('shown')).toBe('waitReporter')
    expect(shown('objected')).toBe('objected')
    expect(shown('cleared')).toBe('put')
  })
  it('asks for a decision only once the areas are noted and it may be made', () => {
    const deciding = { state: 'deciding.working' }
    expect(deskStep(view('handler', deciding, ['decide']))).toBe('write')
    const open = {
      ...view('handler', deciding, ['decide']),
      desk: { areas: { ...noted, balance: { state: 'open' } } },
    }
    expect(deskStep(open as unknown as CaseView)).toBe('concernAssess')
  })
  it('puts a reporter who suffers retaliation before everything else, also after the end', () => {
    expect(deskStep(view('handler', { state: 'closed', closed: true }, ['answerRetaliation']))).toBe(
      'retaliation',
    )
  })
  it('shows a second approver their question, and an identity custodian that a name is open', () => {
    expect(deskStep(view('secondApprover', { state: 'awaitingSecondApprover' }, ['confirmDecision']))).toBe(
      'decide',
    )
    expect(deskStep(view('identityCustodian', gathering, ['sealIdentity']))).toBe('sealName')
  })
})

describe('what a person’s own page puts first', () => {
  it('asks the respondent for their answer while they have something to answer', () => {
    const invited = { state: 'gathering.working', hearing: 'invited' } as const
    expect(partyStep(view('respondent', invited, ['speak']), reader)).toBe('points')
    expect(partyStep(view('respondent', { ...invited, hearing: 'heard' }, ['speak']), reader)).toBe(
      'answered',
    )
  })
  it('asks the reporter to read the text before it is sent', () => {
    expect(
      partyStep(view('reporter', { state: 'gathering.working' }, ['clearText', 'objectToText']), reader),
    ).toBe('readText')
  })
  it('shows the outcome only to the side that was notified', () => {
    const told = { told: [{ to: 'reporter' } as ConcernView['told'][number]] }
    const informing = { state: 'informing' }
    expect(partyStep(view('reporter', informing, [], told), reader)).toBe('outcome')
    expect(partyStep(view('respondent', informing, [], told), reader)).toBe('waitOutcome')
  })
  it('shows the respondent the stages from when they came in, not from before', () => {
    const stages = stagesOf(view('respondent', { state: 'deciding.working' }))
    expect(stages.map(({ key }) => key)).toEqual(['gathering', 'deciding', 'informing', 'closed'])
    expect(stages.find(({ state }) => state === 'now')?.key).toBe('deciding')
  })
})

describe('a respondent who answers the points', () => {
  it('can admit one point, deny another and leave the third open', () => {
    const typed = {
      answer0: 'admitted',
      words0: 'Once.',
      answer1: 'denied',
      words1: '',
      words2: '',
      words: '',
    }
    expect(read('speak', typed)).toMatchObject({
      ok: true,
      value: {
        event: { type: 'speak' },
        answers: [
          { answer: 'admitted', words: 'Once.' },
          { answer: 'denied', words: '' },
          { answer: 'unanswered', words: '' },
        ],
      },
    })
  })
  it('is asked for a word when they send nothing at all', () => {
    expect(read('speak', { answer0: 'unanswered', words0: ' ', words: '' })).toMatchObject({
      ok: false,
      fields: { words: 'textMissing' },
    })
  })
})

describe('a handler who writes for the other side', () => {
  it('sends numbered points without the empty rows, once they have read them again', () => {
    const typed = { text: 'In short.', point0: ' One. ', point1: '', point2: 'Two.', read: 'yes' }
    expect(read('showReporter', typed)).toMatchObject({
      ok: true,
      value: { text: { points: ['One.', 'Two.'], text: 'In short.' } },
    })
    expect(read('showReporter', { ...typed, read: '' })).toMatchObject({ fields: { read: 'readAgain' } })
    expect(read('showReporter', { text: 'In short.', point0: '', read: 'yes' })).toMatchObject({
      fields: { point0: 'point' },
    })
  })
  it('writes a text where the form asks for an outcome instead of points', () => {
    expect(read('showReporter', { text: 'It ends here.', read: 'yes' })).toMatchObject({
      ok: true,
      value: { text: { points: [], text: 'It ends here.' } },
    })
    expect(read('informRespondent', { text: ' ', read: 'yes' })).toMatchObject({
      fields: { text: 'textMissing' },
    })
  })
  it('says to whom, when it is neither side', () => {
    expect(read('tellOther', { text: 'What they have to know.', recipient: ' ' })).toMatchObject({
      fields: { recipient: 'recipient' },
    })
    expect(read('informReporter', { text: 'How it ended.', recipient: 'Their sister' })).toEqual({
      ok: true,
      value: { event: { type: 'informReporter' }, words: '', text: { points: [], text: 'How it ended.' } },
    })
  })
  it('puts the very text that was shown by its id, and nothing typed beside it', () => {
    const shownId = '5f0f3a4e-6a55-4f3a-9a53-6b0a6a6f7a11'
    expect(read('putToRespondent', { shownId, text: 'Something else.', read: 'yes' })).toEqual({
      ok: true,
      value: { event: { type: 'putToRespondent', shownId }, words: '' },
    })
  })
  it('starts from a copy in which nothing identifies the reporter', () => {
    const report = {
      words: 'I saw him on Tuesday. My sponsor told Ana Berg about it.',
      reporterName: 'Ana Berg',
      reporterContact: null,
      when: 'Tuesday',
      where: '',
    } as ConcernReportView
    const copy = redacted(report)
    expect(copy).toContain('[…]')
    expect(copy).not.toMatch(/\bI\b|Tuesday|sponsor|Ana|Berg/)
    expect(copy).toContain('saw him')
  })
})

describe('a handler who names another case', () => {
  it('may type its two words as they like', () => {
    for (const typed of ['Quiet harbour', 'quiet-harbour', '  QUIET   harbour '])
      expect(read('linkCase', { otherName: typed })).toMatchObject({ value: { otherName: 'quiet-harbour' } })
    expect(read('linkCase', { otherName: '../my' })).toMatchObject({ fields: { otherName: 'codeName' } })
  })
})

describe('a handler who looks at a concern for the first time', () => {
  it('says how it is known; "not sure" is chosen and not assumed', () => {
    expect(read('screen', { words: 'Confidentiality.' })).toMatchObject({ fields: { sawIt: 'chooseOne' } })
    expect(read('screen', { words: 'W', sawIt: 'notSure', guidelines: 'dignity' })).toMatchObject({
      value: { words: 'W', sawIt: 'notSure', guidelines: ['dignity'] },
    })
  })
})

describe('somebody who leaves several fields of a form empty', () => {
  it('reads all of it at once, each beside its field', () => {
    expect(read('hold', { reason: '', lookAgainOn: '', words: ' ' })).toMatchObject({
      fields: { reason: 'reason', lookAgainOn: 'date', words: 'textMissing' },
    })
    expect(read('noteContact', {})).toMatchObject({
      fields: { channel: 'chooseOne', on: 'date', reached: 'chooseOne', words: 'textMissing' },
    })
    expect(read('decide', {})).toMatchObject({
      fields: { finding: 'findingMissing', follows: 'followsMissing', referral: 'referralMissing' },
    })
    expect(read('identifyPerson', {})).toMatchObject({ fields: { toPersonId: 'whoItIs' } })
  })
})
