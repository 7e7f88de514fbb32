import type { Actor, OfficeHeld, OfficeRole, PersonActor } from './actor'

/** Parts of the product by who stands before them; the first folder of an address. */
export type Entrance = 'report' | 'my' | 'cover' | 'desk' | 'office' | 'directory'

/** May this actor open this part at all? What they find there is decided case by case. A system actor opens none. */
export function mayEnter(entrance: Entrance, actor: Actor): boolean {
  if (actor.kind === 'system') return false
  switch (entrance) {
    // any volunteer can be the subject of a case, not only one who facilitates
    case 'report':
    case 'my':
      return true
    case 'cover':
      return actor.facilitates
    case 'desk':
      return actor.offices.length > 0
    case 'office':
      return holdsRole(actor, 'centralOffice')
    case 'directory':
      return actor.administersDirectory
  }
}

/** Does this person hold an office of this role today, anywhere? */
export const holdsRole = (actor: PersonActor, role: OfficeRole): boolean =>
  actor.offices.some((office) => office.role === role)

/** The office of that id, when this person holds it today; null otherwise. */
export const officeHeld = (actor: PersonActor, officeId: string): OfficeHeld | null =>
  actor.offices.find((office) => office.officeId === officeId) ?? null
