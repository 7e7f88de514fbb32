import { describe, expect, it } from 'vitest'
import { vacantDuties } from '@/lib/routing'
import { board, country, office } from './country'

describe('what set-up shows', () => {
  it('a whole organisation lacks nothing but what the top region has no local people for', () => {
    expect(vacantDuties(country())).toEqual([
      { duty: 'advise', regionId: 'country', why: 'noOffice' },
      { duty: 'coordinate', regionId: 'country', why: 'noOffice' },
    ])
  })
  it('a vacant office, a missing one and too few reviewers are told apart', () => {
    const org = country(
      office('volunteerAdvisor', 'north'),
      office('independentReviewer', 'country', 'Rosa', 'Celia'),
    )
    const south = { ...org, offices: org.offices.filter((one) => one.id !== 'volunteerAdvisor@south') }
    expect(vacantDuties(south)).toEqual([
      { duty: 'advise', regionId: 'country', why: 'noOffice' },
      { duty: 'coordinate', regionId: 'country', why: 'noOffice' },
      // Celia also holds Central Office, so only one reviewer without another role is left
      { duty: 'independentReview', regionId: 'country', why: 'tooFewPeople' },
      { duty: 'advise', regionId: 'north', why: 'vacant' },
      { duty: 'advise', regionId: 'south', why: 'noOffice' },
    ])
  })
  it('one person in every office does not count as two people', () => {
    const org = country()
    const alone = { ...org, offices: org.offices.map((one) => ({ ...one, members: [{ ref: 'Una' }] })) }
    const gaps = vacantDuties(alone).filter((gap) => gap.regionId === 'north')
    const why = 'tooFewPeople'
    expect(gaps).toEqual([
      { duty: 'secondApprover', regionId: 'north', why },
      // no one is left to keep a name from her, or to judge whether she has a conflict of interest
      { duty: 'keepIdentity', regionId: 'north', why },
      { duty: 'judgeConflict', regionId: 'north', why },
    ])
  })
  it('two people of one office do not count as two offices', () => {
    const org = country()
    const only = { ...org, offices: org.offices.filter((one) => one.role === 'centralOffice') }
    expect(vacantDuties(only)).toContainEqual({
      duty: 'secondApprover',
      regionId: 'north',
      why: 'tooFewPeople',
    })
  })
  it('without a board there is no last stop and no independent review', () => {
    const org = country()
    const without = { ...org, offices: org.offices.filter((one) => one.id !== board) }
    const gaps = vacantDuties(without).filter((gap) => gap.why === 'noOffice' && gap.regionId === 'country')
    expect(gaps.map((gap) => gap.duty)).toEqual(['advise', 'coordinate', 'lastStop', 'independentReview'])
  })
})
