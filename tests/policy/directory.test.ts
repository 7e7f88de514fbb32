import { expect, it } from 'vitest'
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

it.each(Object.keys(expected) as DirectoryAct[])('%s: by whom the table says, and by no one else', (act) => {
  const may = (Object.keys(people) as (keyof typeof people)[]).filter(
    (who) => decideDirectory(act, people[who]).allowed,
  )
  expect(may.sort(), act).toEqual([...expected[act]].sort())
})

it('an administrator cannot give themselves the office that reads cases', () => {
  expect(decideDirectory('appoint', people.administratorAboutThemselves)).toEqual({
    allowed: false,
    reason: 'ownAppointment',
  })
})
