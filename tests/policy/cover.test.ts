import { describe, expect, it } from 'vitest'
import { type CoverAct, type CoverFacts, decideCover } from '@/lib/policy'

const facilitator: CoverFacts = {
  isSystem: false,
  facilitates: true,
  runsTheMeeting: false,
  isAdviceAsker: false,
  isTaker: false,
  sameRegion: true,
  online: false,
  sameLanguage: true,
}
const adviceAsker = { ...facilitator, runsTheMeeting: true, isAdviceAsker: true }
const taker = { ...facilitator, isTaker: true }
const stranger = { ...facilitator, facilitates: false, sameRegion: false, sameLanguage: false }
const system = { ...stranger, isSystem: true }

/** Who may do what about cover; a new event of the workflow has no row and does not compile. */
const expected = {
  ask: { adviceAsker: true, taker: false, facilitator: false, stranger: false, system: false },
  take: { adviceAsker: false, taker: true, facilitator: true, stranger: false, system: false },
  fellThrough: { adviceAsker: true, taker: true, facilitator: false, stranger: false, system: false },
  cancelRequest: { adviceAsker: true, taker: false, facilitator: false, stranger: false, system: false },
  cancelMeeting: { adviceAsker: true, taker: false, facilitator: false, stranger: false, system: false },
  keepMeeting: { adviceAsker: true, taker: false, facilitator: false, stranger: false, system: false },
  unfilledDue: { adviceAsker: false, taker: false, facilitator: false, stranger: false, system: true },
  meetingStarted: { adviceAsker: false, taker: false, facilitator: false, stranger: false, system: true },
} satisfies Record<CoverAct, Record<'adviceAsker' | 'taker' | 'facilitator' | 'stranger' | 'system', boolean>>

const people = { adviceAsker, taker, facilitator, stranger, system }

it.each(Object.keys(expected) as CoverAct[])('%s: by whom the table says, and by no one else', (act) => {
  const may = Object.entries(people).map(([who, facts]) => [who, decideCover(act, facts).allowed])
  expect(Object.fromEntries(may), act).toEqual(expected[act])
})

describe('taking a meeting', () => {
  it('in a room: a facilitator of the region, whatever they speak', () => {
    expect(decideCover('take', { ...facilitator, sameLanguage: false })).toEqual({ allowed: true })
    expect(decideCover('take', { ...facilitator, sameRegion: false })).toEqual({
      allowed: false,
      reason: 'otherRegion',
    })
  })
  it('online: a facilitator who speaks its language, wherever they are', () => {
    const online = { ...facilitator, online: true }
    expect(decideCover('take', { ...online, sameRegion: false })).toEqual({ allowed: true })
    expect(decideCover('take', { ...online, sameLanguage: false })).toEqual({
      allowed: false,
      reason: 'otherLanguage',
    })
  })
  it('a facilitator who runs the same meeting may take it when another of them asks', () => {
    expect(decideCover('take', { ...facilitator, runsTheMeeting: true })).toEqual({ allowed: true })
  })
  it('whoever asked cannot take it themselves: they cancel the request', () => {
    expect(decideCover('take', adviceAsker)).toEqual({ allowed: false, reason: 'ownRequest' })
  })
  it('a facilitator whose term ended can still say that their promise fell through', () => {
    expect(decideCover('fellThrough', { ...taker, facilitates: false })).toEqual({ allowed: true })
  })
  it('a forged name is no act', () => {
    expect(decideCover('toString' as CoverAct, adviceAsker)).toEqual({
      allowed: false,
      reason: 'unknownEvent',
    })
  })
})
