import { randomUUID } from 'node:crypto'
import { actorOf } from '@/lib/auth/actor-of'
import type { SlipAnswers } from '@/lib/cases/model/views'
import { saveDraft } from '@/lib/cases/submit/drafts'
import { reportChoices } from '@/lib/cases/submit/report-choices'
import { db } from '@/lib/db/client'
import { now } from '@/lib/deadlines/now'
import { addFacilitator } from '@/lib/directory/add-facilitator'
import { addPerson } from '@/lib/directory/add-person'
import type { PersonActor } from '@/lib/policy'
import { cookieOf } from './ground'

export interface Reporter {
  actor: PersonActor
  cookie: string
}

/** Facilitators of the Harbour region, signed in. */
export async function makeReporters(count: number): Promise<Reporter[]> {
  const region = await db().region.findFirstOrThrow({ where: { name: 'Harbour' } })
  const made: Reporter[] = []
  for (let i = 0; i < count; i++) {
    const person = await addPerson('setUp', {
      name: `Facilitator ${i}`,
      email: `facilitator-${i}@bench.example`,
      locale: 'en',
      timeZone: region.timeZone,
    })
    if (!person.ok) throw new Error('a person could not be added')
    await addFacilitator('setUp', person.value.id, region.id, '2020-01-01')
    const actor = await actorOf(person.value.id, await now())
    if (actor) made.push({ actor, cookie: await cookieOf(person.value.id) })
  }
  return made
}

/** The answers of a typical report, to the advisor of the region. */
export async function answersOf(actor: PersonActor): Promise<SlipAnswers> {
  const { offices } = await reportChoices(actor)
  const advisor = offices.find((office) => office.role === 'volunteerAdvisor')
  return {
    matter: 'slip',
    need: 'talk',
    words: 'It happened again on Saturday, after the meeting. '.repeat(8),
    contact: '',
    meetingIds: [],
    officeIds: advisor ? [advisor.id] : [],
    personIn: {},
    excludedPersonIds: [],
    silence: 'passOn',
    send: 'now',
  }
}

/**
 * The last step of a report: its page is loaded and its form read in advance. Resolves to true when the answer
 * led to "sent".
 */
export async function readyToSend(url: string, { actor, cookie }: Reporter): Promise<() => Promise<boolean>> {
  await saveDraft(actor, await answersOf(actor))
  const page = await fetch(`${url}/report/check`, { headers: { cookie } })
  const form = hiddenFields(await page.text())
  form.set('actId', randomUUID())
  return async () => {
    const answer = await fetch(`${url}/report/check`, {
      method: 'POST',
      headers: { cookie, origin: url },
      body: form,
      redirect: 'manual',
    })
    await answer.arrayBuffer()
    return answer.status === 303 && (answer.headers.get('location') ?? '').includes('/report/sent/')
  }
}

/** The hidden fields of the form that sends, as a browser without JavaScript posts them. */
function hiddenFields(html: string): FormData {
  const form = new FormData()
  const sending = /<form[^>]*>(?:(?!<\/form>).)*name="actId"(?:(?!<\/form>).)*<\/form>/s.exec(html)?.[0]
  if (!sending) throw new Error('the page has no form that sends')
  for (const [input] of sending.matchAll(/<input[^>]*type="hidden"[^>]*>/g))
    form.append(attribute(input, 'name'), attribute(input, 'value'))
  return form
}

const attribute = (tag: string, name: string): string =>
  (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
