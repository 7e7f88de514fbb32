import { describe, expect, expectTypeOf, test } from 'vitest'
import { documentDestination } from '@/lib/cases/events/document-destination'
import { parseCommand } from '@/lib/cases/events/parse-command'
import { isPersonEvent, registry, rowOf } from '@/lib/cases/events/registry'
import type { PersonRows } from '@/lib/cases/events/registry/row'
import type { slipRows } from '@/lib/cases/events/registry/slip'
import { type CaseWorkflowName, caseWorkflows } from '@/machines'
import type { Capacity } from '@/machines/effects'
import type { SlipPersonEvent } from '@/machines/slip/events'

const workflows = Object.keys(caseWorkflows) as CaseWorkflowName[]
const eventsOf = (workflow: CaseWorkflowName) =>
  Object.entries(caseWorkflows[workflow].events).filter(([, { source }]) => source === 'person')

describe('an engineer who adds an event', () => {
  test('compiles only with a row for it, with the fields and the document that it has', () => {
    type Added = { type: 'added' }
    type Rows = typeof slipRows
    expectTypeOf<Rows>().toExtend<PersonRows<SlipPersonEvent>>()
    expectTypeOf<Rows>().not.toExtend<PersonRows<SlipPersonEvent | Added>>()
    // the row of `resume` lists no field, that of `recuse` no document
    expectTypeOf<Rows['resume']>().not.toExtend<PersonRows<{ type: 'x'; on: string }>['x']>()
    expectTypeOf<Rows['recuse']>().not.toExtend<PersonRows<{ type: 'x'; documentId: string }>['x']>()
  })

  test('finds in the registry what the workflows take, and no more', () => {
    for (const workflow of workflows) {
      const taken = eventsOf(workflow).map(([type]) => type)
      expect(Object.keys(registry[workflow]).sort(), workflow).toEqual(taken.sort())
      expect(taken.every(isPersonEvent)).toBe(true)
    }
    for (const name of ['retentionDue', 'reported', 'constructor', '__proto__', ''])
      expect(isPersonEvent(name), name).toBe(false)
  })

  test('cannot send it without its document where the workflow asks for one', () => {
    for (const workflow of workflows)
      for (const [type, { needsDocument }] of eventsOf(workflow))
        expect(rowOf(workflow, type)?.document?.required ?? false, `${workflow}: ${type}`).toBe(needsDocument)
  })

  test('gives reasons with whatever weighs on a person', () => {
    for (const workflow of workflows)
      for (const [type] of eventsOf(workflow)) {
        const row = rowOf(workflow, type)
        if (row?.weighty) expect(row.document?.required, `${workflow}: ${type}`).toBe(true)
      }
  })
})

describe('what was written with an event', () => {
  const place = (
    workflow: CaseWorkflowName,
    type: string,
    capacity: Capacity,
    asked: Capacity | null = null,
  ) => {
    const document = rowOf(workflow, type)?.document
    if (!document) throw new Error(`${type} carries nothing`)
    const timeline = asked
      ? [{ caseId: 'case', seq: 0, event: 'askReview', capacity: asked, actorRef: null, at: 0 }]
      : []
    return documentDestination(document, capacity, { timeline })
  }

  test('by a reporter stays between them and the handler', () => {
    for (const type of ['raiseSafety', 'raiseConflict', 'askReview'])
      expect(place('concern', type, 'reporter').part, type).toBe('reporter')
  })
  test('by the volunteer this is about is read in their conversation', () => {
    for (const type of ['raiseSafety', 'raiseConflict', 'askReview'])
      expect(place('concern', type, 'respondent').part, type).toBe('conversation')
    expect(place('slip', 'raiseSafety', 'subject').part).toBe('conversation')
  })
  test('by a handler or another approver about danger or a conflict of interest stays at the desk', () => {
    expect(place('concern', 'raiseConflict', 'secondApprover').part).toBe('desk')
    for (const capacity of ['handler', 'reviewer', 'adviceGiver'] as const)
      expect(place('slip', 'raiseSafety', capacity).part, capacity).toBe('desk')
  })
  test('about a review is read by the one who asked for it', () => {
    for (const type of ['reviewUpheld', 'reviewSentBack']) {
      expect(place('concern', type, 'reviewer', 'reporter').part, type).toBe('reporter')
      expect(place('concern', type, 'reviewer', 'respondent').part, type).toBe('conversation')
      expect(place('slip', type, 'reviewer', 'subject').part, type).toBe('conversation')
    }
  })
})

describe('a person who posts a form of their own making', () => {
  const today = '2031-03-01'
  const parse = (workflow: CaseWorkflowName, event: object, beside: object = {}) =>
    parseCommand(workflow, { event: event as never, seenVersion: null, ...beside }, today)

  test('gets only the listed fields of an event taken', () => {
    const forged = { type: 'recuse', othersOffered: true, documentId: 'x', colleague: true }
    expect(parse('slip', forged)).toEqual({ ok: true, value: { event: { type: 'recuse' }, words: '' } })
  })
  test('gets a text back that the event does not carry, instead of losing it', () => {
    for (const beside of [{ words: 'Mine.' }, { text: { points: [], text: 'Mine.' } }, { toPersonId: 'x' }]) {
      const fields = { [Object.keys(beside)[0] ?? '']: 'invalid' }
      expect(parse('slip', { type: 'resume' }, beside)).toEqual({ ok: false, code: 'invalid', fields })
    }
  })
  test('finds nothing for an event of another workflow or of none', () => {
    for (const type of ['decide', 'constructor', 'retentionDue'])
      expect(parse('slip', { type }), type).toEqual({ ok: false, code: 'notFound' })
  })
  test('chooses only guidelines and answers that are offered', () => {
    const screening = { words: 'W', guidelines: ['confidentiality'], sawIt: 'firstHand' }
    const screen = (more: object) => parse('concern', { type: 'screen' }, { ...screening, ...more })
    expect(screen({})).toMatchObject({ ok: true, value: screening })
    expect(screen({ guidelines: ['invented'] })).toMatchObject({ fields: { guidelines: 'chooseShown' } })
    expect(screen({ sawIt: 'dreamt' })).toMatchObject({ fields: { sawIt: 'chooseOne' } })
  })
  test('means the same with what a page posts and with what was made of it', () => {
    const posted = { type: 'noteContact', channel: 'phone', on: '2031-02-01', reached: 'yes' }
    const first = parse('slip', posted, { words: ' A call. ' })
    expect(first).toMatchObject({ ok: true, value: { event: { reached: true }, words: 'A call.' } })
    const { event, ...beside } = first.ok ? first.value : { event: {} }
    expect(parse('slip', event, beside)).toEqual(first)
  })
})
