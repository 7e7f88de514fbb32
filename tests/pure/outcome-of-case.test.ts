import { describe, expect, test } from 'vitest'
import { bandOf, type ClosingCase, outcomeOfCase } from '@/lib/cases/effects/outcome-of-case'
import type { CaseParticipants } from '@/lib/cases/model/participants'
import type { Directory } from '@/lib/directory/load-directory'

const day = 86_400_000
const sentAt = Date.UTC(2026, 8, 20)

const seat = (ref: string) => ({ ref, awayUntil: null })
const directory = {
  organisation: {
    regions: [{ id: 'north', parentId: null }],
    offices: [
      { id: 'advisors', role: 'volunteerAdvisor', regionId: 'north', members: [seat('advisor')] },
      { id: 'central', role: 'centralOffice', regionId: 'north', members: [seat('officer')] },
    ],
  },
  person: (ref: string) => (ref === 'facilitator' ? { regionId: 'north', offices: [] } : null),
  meeting: () => null,
} as unknown as Directory

const participants = (given: Partial<CaseParticipants> = {}): CaseParticipants => ({
  live: [],
  ended: [],
  excludedPeople: [],
  excludedOffices: [],
  involvement: [{ kind: 'person', ref: 'facilitator', role: 'subject' }],
  route: [{ officeId: 'advisors', personRef: null, step: 0, since: sentAt }],
  acted: [],
  conflictOfInterestDeclarerRef: null,
  ...given,
})

const closing = (given: Partial<CaseParticipants> = {}, at = sentAt + 20 * day): ClosingCase => ({
  loaded: {
    file: {
      id: 'id',
      codeName: 'quiet-harbour',
      workflow: 'slip',
      machineVersion: 1,
      snapshot: null,
      version: 3,
      matter: 'relapse',
      need: 'talk',
      proposalId: null,
      resolution: null,
      // held until the morning
      openedAt: sentAt - 2 * day,
      closedAt: null,
    },
    participants: participants(given),
    timeline: [
      {
        caseId: 'id',
        seq: 1,
        event: 'reported',
        capacity: null,
        actorRef: 'facilitator',
        at: sentAt - 2 * day,
      },
      {
        caseId: 'id',
        seq: 2,
        event: 'accept',
        capacity: 'offered',
        actorRef: 'advisor',
        at: sentAt + day / 2,
      },
      {
        caseId: 'id',
        seq: 3,
        event: 'accept',
        capacity: 'offered',
        actorRef: 'advisor',
        at: sentAt + 9 * day,
      },
    ],
  },
  at,
  resolution: 'agreed',
  finding: null,
  plan: {
    measures: [
      { id: 'thanked', startOn: null, reviewOn: null, returnOn: null },
      { id: 'agreedPause', startOn: '2026-10-01', reviewOn: null, returnOn: '2026-11-01' },
      { id: 'thanked', startOn: null, reviewOn: null, returnOn: null },
    ],
  },
  directory,
})

describe('a case that closes', () => {
  test('is counted by choices and bands, from when it was sent, and by nothing else', () => {
    expect(outcomeOfCase(closing())).toEqual({
      quarter: '2026-Q4',
      regionId: 'north',
      matter: 'relapse',
      finding: null,
      resolution: 'agreed',
      measures: ['agreedPause', 'thanked'],
      aboutCentralOffice: false,
      acceptedIn: 'day',
      closedIn: 'month',
    })
  })

  test('belongs to the quarter of its closing in UTC', () => {
    expect(outcomeOfCase(closing({}, Date.UTC(2026, 8, 30, 23, 59))).quarter).toBe('2026-Q3')
    expect(outcomeOfCase(closing({}, Date.UTC(2026, 9, 1))).quarter).toBe('2026-Q4')
  })

  test.each<[string, Partial<CaseParticipants>]>([
    ['is the subject', { involvement: [{ kind: 'person', ref: 'officer', role: 'subject' }] }],
    ['is the respondent', { involvement: [{ kind: 'person', ref: 'officer', role: 'respondent' }] }],
    ['reported it', { involvement: [{ kind: 'person', ref: 'officer', role: 'reporter' }] }],
    ['was excluded', { excludedPeople: ['officer'] }],
    [
      'holds an office that the report is about',
      { involvement: [{ kind: 'office', ref: 'central', role: 'respondent' }] },
    ],
    ['holds an office that was excluded', { excludedOffices: ['central'] }],
  ])('is not for Central Office to count where one of them %s', (_, given) => {
    expect(outcomeOfCase(closing(given)).aboutCentralOffice).toBe(true)
  })

  test('without a plan has no measures', () => {
    expect(outcomeOfCase({ ...closing(), plan: null }).measures).toEqual([])
  })

  test('took as long as the bands say', () => {
    expect([0, 1, 1.01, 7, 8, 31, 32, 92, 93].map((days) => bandOf(days * day))).toEqual(
      'day day week week month month quarter quarter longer'.split(' '),
    )
  })
})
