import { describe, expect, it } from 'vitest'
import { planInForce } from '@/app/_case/proposals'
import type { CaseView } from '@/lib/cases/model/views'

const agreed = { id: 'agreed', imposed: false, agreedAt: 1 }
const view = (over: object) =>
  ({
    where: { state: 'inForce' },
    workflow: 'slip',
    concern: null,
    proposals: [agreed],
    ...over,
  }) as unknown as CaseView

describe('a reader of the plan in force', () => {
  it('reads what was agreed about a slip', () => {
    expect(planInForce(view({}))).toEqual({ content: agreed, imposed: false, since: 1 })
    expect(planInForce(view({ where: { state: 'understanding.talking' } }))).toBeNull()
  })

  it('of a concern is not shown an earlier agreement, because two people may have decided otherwise', () => {
    expect(planInForce(view({ workflow: 'concern', concern: { decisions: null } }))).toBeNull()
  })

  it('of a concern, on the desk, reads the decision in force', () => {
    const plan = { words: 'A pause.' }
    const decisions = [
      { state: 'replaced', plan: {}, resolution: 'agreed', at: 1 },
      { state: 'stands', plan, resolution: 'imposed', at: 2 },
    ]
    expect(planInForce(view({ workflow: 'concern', concern: { decisions } }))).toEqual({
      content: plan,
      imposed: true,
      since: 2,
    })
  })
})
