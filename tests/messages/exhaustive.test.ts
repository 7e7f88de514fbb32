import { describe, expect, it } from 'vitest'
import { guidelineIds } from '@/lib/cases/model/concern-views'
import { measureGroups, measureIds } from '@/lib/cases/model/views'
import { placesOf, usualCourse, usualCourseOfConcern } from '@/lib/cases/view/describe-workflow'
import { refusalCodes } from '@/lib/policy/result'
import { caseWorkflows } from '@/machines'
import { concernResolutions, findings } from '@/machines/concern/events'
import { capacities, deadlineNames } from '@/machines/effects'
import { areas } from '@/machines/shared/events'
import { resolutions } from '@/machines/slip/events'
import en from '@/messages/en.json'
import lastResort from '@/messages/last-resort.json'

type Tree = { [key: string]: string | Tree }
const messages: Tree = en

/** The text under a dotted path, or undefined when there is none or only a branch. */
function text(path: string): string | undefined {
  let here: Tree | string | undefined = messages
  for (const key of path.split('.')) here = typeof here === 'object' ? here[key] : undefined
  return typeof here === 'string' && here.trim() !== '' ? here : undefined
}
/** Every path below one that ends in a text. */
function leaves(tree: Tree | string | undefined, path = ''): string[] {
  if (typeof tree !== 'object') return tree === undefined ? [] : [path]
  return Object.entries(tree).flatMap(([key, below]) => leaves(below, path ? `${path}.${key}` : key))
}
const branch = (path: string) =>
  path
    .split('.')
    .reduce<Tree | string | undefined>(
      (tree, key) => (typeof tree === 'object' ? tree[key] : undefined),
      messages,
    )

/** The paths below which no text stands. */
const wordless = (paths: readonly string[]): string[] => paths.filter((path) => text(path) === undefined)

const placesIn = {
  slip: placesOf('slip'),
  concern: placesOf('concern'),
  advice: placesOf('advice'),
}
/** By path: what several workflows share has one sentence that is true in each. */
const places = [
  ...new Map(Object.values(placesIn).flatMap((all) => all.map((place) => [place.path, place]))).values(),
]
const contracts = Object.values(caseWorkflows).flatMap(({ events }) => Object.entries(events))
const allEvents = [...new Set(contracts.map(([type]) => type))]
const personEvents = [
  ...new Set(contracts.flatMap(([type, { source }]) => (source === 'person' ? [type] : []))),
]

describe('somebody whose case is at a place of the workflow', () => {
  it('finds as many places described as the statecharts have', () => {
    expect(placesIn.slip.length).toBeGreaterThanOrEqual(11)
    expect(placesIn.concern.length).toBeGreaterThanOrEqual(13)
    expect(placesIn.advice.length).toBeGreaterThanOrEqual(5)
  })
  it('reads what each place is, why, and whose move', () => {
    const paths = places.flatMap(({ path, waitsFor, deadline }) => [
      ...['title', 'state', 'why'].map((kind) => `where.${kind}.${path}`),
      `where.who.${waitsFor ?? 'nobody'}`,
      ...(deadline ? [`deadline.${deadline}`] : []),
    ])
    expect(wordless(paths)).toEqual([])
  })
  it.each(['title', 'state', 'why'])(
    'never meets words (%s) for a place that is gone from the workflow',
    (kind) => {
      const known = [...places.map((place) => place.path), 'erased']
      expect(leaves(branch(`where.${kind}`)).filter((path) => !known.includes(path))).toEqual([])
    },
  )
  it('sees the usual course as the workflow has it, each stage in words', () => {
    expect(usualCourse()).toEqual(['awaitingAcceptance', 'understanding', 'proposed', 'inForce', 'closed'])
    for (const stage of usualCourse()) {
      expect(text(`where.course.${stage}.title`)).toBeDefined()
      expect(text(`where.course.${stage}.text`)).toBeDefined()
    }
  })
  it('sees the usual course of what was said of a volunteer: both sides heard, two people, both told', () => {
    expect(usualCourseOfConcern()).toEqual([
      'awaitingAcceptance',
      'screening',
      'gathering',
      'deciding',
      'awaitingSecondApprover',
      'informing',
      'inForce',
      'closed',
    ])
    for (const stage of usualCourseOfConcern())
      for (const kind of ['title', 'text']) expect(text(`where.concernCourse.${stage}.${kind}`)).toBeDefined()
  })
})

describe('somebody who can act', () => {
  it('reads on the button what each event does', () => {
    expect(
      wordless(personEvents.flatMap((event) => [`events.${event}.label`, `events.${event}.help`])),
    ).toEqual([])
    // a button that does not fit a phone is not read
    expect(personEvents.filter((event) => (text(`events.${event}.label`)?.length ?? 0) > 36)).toEqual([])
  })
  it('never meets a button for an event that is gone', () => {
    expect(Object.keys(en.events).filter((event) => !personEvents.includes(event))).toEqual([])
  })
})

describe('somebody who reads the story of a case', () => {
  it('finds a sentence for each event', () => {
    expect(allEvents.filter((event) => !text(`timeline.${event}`)?.endsWith('.'))).toEqual([])
  })
})

it('every other word of the vocabulary has its words', () => {
  const paths = [
    ...capacities.flatMap((capacity) => [`capacity.${capacity}.label`, `capacity.${capacity}.about`]),
    ...deadlineNames.map((deadline) => `deadline.${deadline}`),
    ...areas.map((area) => `area.${area}.label`),
    ...resolutions.map((resolution) => `resolution.${resolution}`),
    ...concernResolutions.map((resolution) => `resolution.${resolution}`),
    ...findings.flatMap((finding) => [`finding.${finding}.label`, `finding.${finding}.about`]),
    ...guidelineIds.flatMap((id) => [`guideline.${id}.label`, `guideline.${id}.about`]),
    ...measureIds.flatMap((id) => [`measure.${id}.label`, `measure.${id}.about`]),
    ...Object.keys(measureGroups).map((group) => `measure.group.${group}`),
    ...refusalCodes.map((code) => `refusal.code.${code}`),
  ]
  expect(wordless(paths)).toEqual([])
})

describe('somebody who meets a page that could not be drawn at all', () => {
  it('reads what any other broken page says, without loading every word of the product for it', () => {
    const { title, text: sentence, home, emergency } = en.ui.error
    const { name, leave } = en.ui.frame
    expect(lastResort).toEqual({ name, leave, title, text: sentence, home, emergency })
  })
})

describe('the way people are spoken of', () => {
  /** Text that make a person into what happened to them, or a conversation into a trial. */
  const labels =
    /\b(addicts?|alcoholics?|junkies?|abusers?|users?|offenders?|offen[cs]es?|accused|accuser|guilt|guilty|culprit|perpetrators?|suspects?|convicted|violat\w*|misconduct|sanction\w*|punish\w*|penalt\w*|discipline\w*|clean|relapser|victims?)\b/i
  /** Said of what the place does not do. */
  const allowed = new Set(['front.promises.people.text'])

  it('carries no label anywhere', () => {
    const labelled = leaves(messages).filter((path) => !allowed.has(path) && labels.test(text(path) ?? ''))
    expect(labelled).toEqual([])
  })
  it('would notice one', () => {
    expect('the accused is an addict').toMatch(labels)
  })
})
