import { ArrowRight } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import { Card, StatusPill } from '@/app/_ui'
import { listPeople, type PersonEntry } from '@/lib/directory/list-people'
import { stepInto } from './step-into'

const groups = [
  'facilitator',
  'volunteerAdvisor',
  'regionalCoordinator',
  'centralOffice',
  'independentReviewer',
  'administrator',
] as const
type Group = (typeof groups)[number]

/**
 * Demo only: everyone in the directory, grouped by what they can do. One press signs the visitor in as that
 * person.
 */
export async function PersonaPanel({ next, here }: { next: string | null; here: string | null }) {
  const [t, people] = await Promise.all([getTranslations('demo.people'), listPeople()])
  return (
    <Card tone="accent" title={t('title')}>
      <p>{t('lede')}</p>
      {groups.map((group) => {
        const members = people.filter((person) => groupOf(person) === group)
        return members.length > 0 ? (
          <section key={group} className="flex flex-col gap-3">
            <div>
              <h3 className="text-h3">{t(`group.${group}.title`)}</h3>
              <p className="text-ink-soft">{t(`group.${group}.lede`)}</p>
            </div>
            <ul className="divide-y divide-line rounded-card border border-line bg-surface">
              {members.map((person) => (
                <Persona
                  key={person.id}
                  person={person}
                  group={group}
                  next={next}
                  isHere={person.id === here}
                />
              ))}
            </ul>
          </section>
        ) : null
      })}
    </Card>
  )
}

/** The group of the role with the widest reach; most people have one role. */
const groupOf = (person: PersonEntry): Group =>
  groups.findLast((group) => group !== 'facilitator' && holds(person, group)) ?? 'facilitator'

const holds = (person: PersonEntry, group: Exclude<Group, 'facilitator'>): boolean =>
  group === 'administrator' ? person.administers : person.offices.some((office) => office.role === group)

async function Persona(props: { person: PersonEntry; group: Group; next: string | null; isHere: boolean }) {
  const { person, group, next, isHere } = props
  const [t, locale] = await Promise.all([getTranslations('demo.people'), getLocale()])
  const meetings = person.meetings.length > 0 ? new Intl.ListFormat(locale).format(person.meetings) : null
  return (
    <li className="relative flex items-center justify-between gap-3 px-4 py-2.5 first:rounded-t-card last:rounded-b-card focus-within:bg-accent-soft hover:bg-accent-soft">
      <div className="min-w-0">
        {isHere ? (
          <p className="font-bold">{person.name}</p>
        ) : (
          <form action={stepInto.bind(null, person.id, next)}>
            {/* the whole row can be pressed, but its label stays short */}
            <button
              type="submit"
              aria-label={t('stepInAs', { name: person.name })}
              className="min-h-8 cursor-pointer text-left font-bold text-accent-ink underline underline-offset-4 after:absolute after:inset-0"
            >
              {person.name}
            </button>
          </form>
        )}
        {meetings ? (
          <p className="text-small text-ink-soft">
            {group === 'facilitator' ? t('runs', { meetings }) : t('alsoRuns', { meetings })}
          </p>
        ) : null}
      </div>
      {isHere ? (
        <StatusPill tone="you">{t('now')}</StatusPill>
      ) : (
        <ArrowRight aria-hidden="true" className="size-5 flex-none text-accent-ink" />
      )}
    </li>
  )
}
