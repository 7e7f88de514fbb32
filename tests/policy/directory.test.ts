import { describe, expect, it } from 'vitest'
import {
  type DirectoryAct,
  type DirectoryFacts,
  decideDirectory,
  type Entrance,
  mayEnter,
  type PersonActor,
} from '@/lib/policy'

const nobody: DirectoryFacts = {
  administersDirectory: false,
  holdsCentralOffice: false,
  aboutThemselves: false,
}
const people = {
  anyone: nobody,
  themselves: { ...nobody, aboutThemselves: true },
  centralOffice: { ...nobody, holdsCentralOffice: true },
  administrator: { ...nobody, administersDirectory: true },
  administratorAboutThemselves: { ...nobody, administersDirectory: true, aboutThemselves: true },
}

// biome-ignore format: a table is read by its columns
const expected = {
  keepRegions:      ['administrator', 'administratorAboutThemselves'],
  keepPeople:       ['administrator', 'administratorAboutThemselves'],
  keepMeetings:     ['administrator', 'administratorAboutThemselves'],
  appoint:          ['administrator'],
  nameAdministrator: ['administrator'],
  endTerm:          ['themselves', 'administrator', 'administratorAboutThemselves'],
  changeSettings:   ['centralOffice'],
  changeOwnProfile: ['themselves', 'administratorAboutThemselves'],
} satisfies Record<DirectoryAct, (keyof typeof people)[]>

describe.each(Object.keys(expected) as DirectoryAct[])('%s', (act) => {
  it.each(Object.keys(people) as (keyof typeof people)[])('by %s', (who) => {
    expect(decideDirectory(act, people[who]).allowed).toBe((expected[act] as string[]).includes(who))
  })
})

it('an administrator cannot give themselves the office that reads cases', () => {
  expect(decideDirectory('appoint', people.administratorAboutThemselves)).toEqual({
    allowed: false,
    reason: 'ownAppointment',
  })
})

describe('which parts of the product stand open', () => {
  const person: PersonActor = {
    kind: 'person',
    personId: 'p',
    ref: 'r',
    memberRef: 'm',
    offices: [],
    facilitates: false,
    administersDirectory: false,
    locale: 'en',
    timeZone: 'UTC',
  }
  const open = (actor: PersonActor) =>
    (['report', 'my', 'cover', 'desk', 'office', 'directory'] as Entrance[]).filter((one) =>
      mayEnter(one, actor),
    )

  it('any volunteer can report and see their own matters', () => {
    expect(open(person)).toEqual(['report', 'my'])
  })
  it('a facilitator also asks for cover', () => {
    expect(open({ ...person, facilitates: true })).toEqual(['report', 'my', 'cover'])
  })
  it('an advisor has a desk, Central Office also its office', () => {
    const held = { officeId: 'o', ref: 'm', regionId: 'r' }
    expect(open({ ...person, offices: [{ ...held, role: 'volunteerAdvisor' }] })).toEqual([
      'report',
      'my',
      'desk',
    ])
    expect(open({ ...person, offices: [{ ...held, role: 'centralOffice' }] })).toEqual([
      'report',
      'my',
      'desk',
      'office',
    ])
  })
  it('a directory administrator has no desk', () => {
    expect(open({ ...person, administersDirectory: true })).toEqual(['report', 'my', 'directory'])
  })
  it('a clock opens no page', () => {
    expect(mayEnter('my', { kind: 'system', boundTo: { clockId: 'c', generation: 1 } })).toBe(false)
  })
})
