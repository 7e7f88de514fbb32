import { describe, expect, it } from 'vitest'
import { type DirectoryAct, type DirectoryFacts, decideDirectory } from '@/lib/policy'

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
  seeSetUp:         ['centralOffice', 'administrator', 'administratorAboutThemselves'],
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
