import {
  aDecision,
  decides,
  informs,
  puts,
  reportConcern,
  type Told,
  takesOn,
} from '../../tests/factories/concern-reports'
import { accepts, actor, does, report, weighs } from '../../tests/factories/people'

/** Where a journey begins: the case name, and the receipt of a reporter without an account. */
export interface Staged {
  name: string
  words: string[]
}

const supported = () => aDecision({ finding: 'supported', resolution: 'noAgreement' })

/** Named by a facilitator of Lake, said of a facilitator of Harbour, and taken on by this person. */
async function taken(by: string, given: Told) {
  const [handler, reporter] = [await actor(by), await actor('facilitator.lake')]
  const { name } = await reportConcern(reporter, {
    about: 'facilitator.harbour',
    identity: 'named',
    ...given,
  })
  await takesOn(handler, name)
  return { name, handler, reporter }
}

/** Put to the respondent, who has not answered yet. */
async function put(by = 'coordinator.harbour', given: Told = {}) {
  const begun = await taken(by, given)
  await puts(begun.handler, begun.reporter, begun.name)
  return begun
}

/** Heard and weighed: it can be decided. */
async function heard() {
  const begun = await put()
  await does(await actor('facilitator.harbour'), begun.name, 'speak', { words: 'It was not like that.' })
  await does(begun.handler, begun.name, 'finishGathering')
  await weighs(begun.handler, begun.name)
  return begun
}

/** Found supported by two, and both sides told. */
async function told() {
  const begun = await heard()
  await decides(begun.handler, await actor('central.northland'), begun.name, await supported())
  await informs(begun.handler, begun.reporter, begun.name)
  return begun
}

const named = ({ name }: { name: string }): Staged => ({ name, words: [] })

/** The long way to where an act is pressed, through the product's own use cases. */
export const stages = {
  taken: async () => named(await taken('advisor.harbour', { tell: ['volunteerAdvisor'] })),
  put: async () => named(await put()),
  putByCentralOffice: async () => named(await put('central.northland', { tell: ['centralOffice'] })),
  heard: async () => named(await heard()),
  told: async () => named(await told()),
  closed: async () => {
    const { name, handler } = await told()
    await does(handler, name, 'close', { words: 'Everyone has been told.' })
    return { name, words: [] }
  },
  /** reported in confidence by a reporter without an account, about the coordinator */
  inConfidence: async () => {
    const { name, words } = await reportConcern(null, {
      identity: 'confidential',
      name: 'Robin Reporter',
      contact: '0171 234 5678',
      aboutOffice: 'regionalCoordinator',
      tell: ['volunteerAdvisor'],
    })
    await takesOn(await actor('advisor.harbour'), name)
    return { name, words }
  },
  /** a self-report, which its advisor reads */
  slip: async () => {
    const name = await report(await actor('facilitator.harbour'), {
      words: 'Only for you: I drove home drunk.',
    })
    await accepts(await actor('advisor.harbour'), name)
    return { name, words: [] }
  },
} satisfies Record<string, () => Promise<Staged>>
export type Stage = keyof typeof stages
