import { describe, expect, it } from 'vitest'
import { personField } from '@/app/_journey/office-group'
import type { ConcernDraft } from '@/app/concern/journey'
import { parseConduct } from '@/app/concern/questions/conduct'
import { parseKnown } from '@/app/concern/questions/known'
import { excludable, parseLeaveOut } from '@/app/concern/questions/leave-out'
import { likelyRegion } from '@/app/concern/questions/region'
import { parseTell, tellable } from '@/app/concern/questions/tell'
import { aboutKinds, parseWho } from '@/app/concern/questions/who'
import { answers, form, issues, signedIn, stranger } from './report-about'

describe('a reporter who says which guidelines it concerns', () => {
  it('can name several, of both groups', () => {
    const parsed = parseConduct(form({ guidelines: ['notSure', 'harassment'], principles: 'dignity' }))
    expect(parsed.data).toEqual({ guidelines: ['dignity', 'harassment'] })
  })
  it('can be not sure, with or without saying so', () => {
    expect(parseConduct(form({ guidelines: 'notSure' })).data).toEqual({ guidelines: [] })
    expect(parseConduct(form({})).data).toEqual({ guidelines: [] })
  })
  it('cannot name what was not offered', () => {
    expect(parseConduct(form({ guidelines: 'constructor' })).success).toBe(false)
  })
})

describe('a reporter who says who it is about', () => {
  it('chooses a person only when signed in', () => {
    expect(aboutKinds(signedIn)).toContain('person')
    expect(aboutKinds(stranger)).not.toContain('person')
    const named = form({ aboutKind: 'person', aboutPersonId: 'ada' })
    expect(parseWho(named, signedIn).data).toMatchObject({ aboutKind: 'person', aboutPersonId: 'ada' })
    expect(issues(parseWho(named, stranger))).toEqual({ aboutKind: 'required' })
  })
  it('names only what belongs to the choice they made', () => {
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
  const ids = (draft: ConcernDraft, choices = stranger) => tellable(draft, choices).map(({ id }) => id)
  it('is offered the offices of the region and above, the nearest first, and none elsewhere', () => {
    expect(ids({ ...answers, aboutKind: 'meeting' })).toEqual(['advisor', 'coordinator', 'central'])
  })
  it('is not offered the office it is about', () => {
    expect(ids({ ...answers, aboutKind: 'office', aboutOfficeId: 'coordinator' })).toEqual([
      'advisor',
      'central',
    ])
  })
  it('is offered Central Office alone while the volunteer is not known', () => {
    expect(ids(answers)).toEqual(['central'])
  })
  it('has to choose an office, and cannot name what was not offered', () => {
    expect(issues(parseTell(form({}), answers, stranger))).toEqual({ officeIds: 'offices' })
    expect(issues(parseTell(form({ officeIds: 'advisor' }), answers, stranger))).toEqual({
      officeIds: 'offices',
    })
  })
  it('goes on where there is no one to choose: the last stop is asked', () => {
    expect(parseTell(form({}), { ...answers, regionId: 'island' }, stranger).data).toEqual({
      officeIds: [],
      personIn: {},
    })
  })
  it('cannot pick the very person it is about', () => {
    const draft: ConcernDraft = { ...answers, aboutKind: 'person', aboutPersonId: 'ada' }
    const picked = (who: string) =>
      parseTell(form({ officeIds: 'advisor', [personField('advisor')]: who }), draft, signedIn)
    expect(picked('ben').data?.personIn).toEqual({ advisor: 'ben' })
    expect(issues(picked('ada'))).toEqual({ [personField('advisor')]: 'personAbout' })
    expect(issues(picked('gus'))).toEqual({ [personField('advisor')]: 'person' })
  })
})

describe('a reporter who leaves somebody out', () => {
  it('finds offices on the way and elsewhere, people by name only when signed in, and never whom it is about', () => {
    const draft: ConcernDraft = { ...answers, aboutKind: 'person', aboutPersonId: 'ada' }
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
  it('is told when no one of those they want to tell would be left', () => {
    const parsed = parseLeaveOut(form({ excludedOfficeIds: 'central' }), answers, stranger)
    expect(issues(parsed)).toEqual({ excludedOfficeIds: 'noneLeft' })
  })
})

describe('a reporter who says how they are known', () => {
  it('needs no name with an account, unless they write it down for another person', () => {
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
