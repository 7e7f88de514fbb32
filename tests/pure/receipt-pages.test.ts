import { describe, expect, it } from 'vitest'
import { doneText } from '@/app/_case/done'
import { phraseStep } from '@/app/_case/next-step'
import { stagesOf } from '@/app/_case/stages'
import type { CaseView } from '@/lib/cases/model/views'
import { placesOf } from '@/lib/cases/view/describe-workflow'
import messages from '@/messages/en.json'

const paths = (tree: object, before = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' ? paths(value, `${before}${key}.`) : [`${before}${key}`],
  )

/** A report as its reporter sees it, with only what the pages below read. */
const report = (state: string, more: Partial<CaseView> = {}, concern: Partial<CaseView['concern']> = {}) =>
  ({
    workflow: 'concern',
    capacities: ['reporter'],
    where: { state, closed: state === 'closed' },
    availableEvents: [],
    timeline: [],
    ...more,
    concern: { shown: null, told: [], withdrawalAsked: false, ...concern },
  }) as unknown as CaseView
const keys = (view: CaseView) => stagesOf(view).map(({ key, state }) => `${key} ${state}`)
const told = { id: 'a', at: 0, to: 'reporter', recipient: '', text: 'It was so.', mine: false } as const

describe('a reporter who comes back', () => {
  it('reads where it is, addressed as you, in every state of the workflow', () => {
    const concern = placesOf('concern').map((place) => place.path)
    const places = [...new Set([...concern, 'erased'])].sort()
    expect(paths(messages.receipt.state).sort()).toEqual(places)
    expect(paths(messages.my.saidState).sort(), 'whoever it is said of').toEqual(places)
    const slip = placesOf('slip').map((place) => place.path)
    expect(paths(messages.receipt.slipState).sort()).toEqual([...new Set([...slip, 'erased'])].sort())
  })
  it('finds every state of the workflow in the picture', () => {
    for (const { path } of placesOf('concern'))
      expect(keys(report(path)).filter((key) => key.endsWith(' now'))).toHaveLength(1)
    for (const { path } of placesOf('slip'))
      expect(keys(report(path, { workflow: 'slip' })).filter((key) => key.endsWith(' now'))).toHaveLength(1)
  })
  it('does not learn from the picture whether a slip led to a plan', () => {
    const at = (state: string) => keys(report(state, { workflow: 'slip' }))
    expect(at('inForce')).toEqual(at('understanding.talking'))
    expect(at('proposed')).toEqual(at('understanding.talking'))
  })
  it('does not see stages it never came to, once it has ended', () => {
    expect(keys(report('closed'))).toEqual(['told past', 'closed now'])
  })
  it('reads a sentence for whatever they have just done, and for nothing else', () => {
    expect(doneText(messages, 'phrase', 'withdrawn')).toBe(messages.receipt.done.withdrawn)
    expect(doneText(messages, 'phrase', 'said')).toBe(messages.case.done.said)
    for (const nothing of ['constructor', 'withdrawn.toString', '', undefined, ['said'], 'accepted'])
      expect(doneText(messages, 'phrase', nothing)).toBeNull()
  })
})

describe('what a reporter finds first', () => {
  it('is a conflict of interest, before anything else: no one reads their report until they have answered', () => {
    expect(
      phraseStep(
        report('awaitingAcceptance.conflictOfInterestDeclared', {
          availableEvents: ['acceptConflictOfInterest', 'objectToConflictOfInterest'],
        }),
      ),
    ).toBe('conflictOfInterest')
  })
  it('is a text meant for the other side, while they can clear it or object', () => {
    expect(phraseStep(report('gathering.working', { availableEvents: ['clearText', 'objectToText'] }))).toBe(
      'text',
    )
  })
  it('is that the handler decides, after they have asked for it to be stopped', () => {
    expect(phraseStep(report('gathering.working', {}, { withdrawalAsked: true }))).toBe('withdrawing')
  })
  it('is what they were told, and until then the conversation', () => {
    expect(phraseStep(report('informing'))).toBe('talk')
    expect(phraseStep(report('informing', {}, { told: [told] }))).toBe('told')
    expect(phraseStep(report('informing', {}, { told: [{ ...told, to: 'respondent' }] }))).toBe('talk')
  })
  it('is what was written to them, until they have answered', () => {
    const from = (mine: boolean) => [{ id: 'm', at: 0, mine, kind: 'message', text: 'How so?' }] as never
    expect(phraseStep(report('gathering.working', {}, { reporterThread: from(false) }))).toBe('written')
    expect(phraseStep(report('gathering.working', {}, { reporterThread: from(true) }))).toBe('talk')
  })
  it('is nothing to do, while it waits for a handler to accept it', () => {
    expect(phraseStep(report('awaitingAcceptance.offered', { availableEvents: ['withdraw'] }))).toBe(
      'waitForSomeone',
    )
  })
})
