import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import { Card, guessCountry, Notice, TextLink } from '@/app/_ui'
import { PhoneLink } from '@/app/_ui/crisis/crisis-help'
import { helpByCountry } from '@/app/_ui/crisis/lines'
import { CaseFrame } from '../case-frame'
import { type CasePageProps, openCase } from '../open-case'

/** The steps of a safety concern; the person who takes one describes it. */
const safetyActs = ['raiseSafety', 'noteSafetyAction', 'reviewSafety', 'standDownSafety'] as const

/** A safety concern: what this page can do, what it cannot do, and who to call first. */
export default async function SafetyPage(props: CasePageProps) {
  const { actor, view, done } = await openCase(props)
  const t = await getTranslations('desk.safety')
  const possible = safetyActs.filter((act) => view.availableEvents.includes(act))
  return (
    <CaseFrame view={view} done={done} tab={null} title={t('title')} lede={t(`state.${view.where.safety}`)}>
      <RingFirst timeZone={actor.timeZone} />
      {possible.map((act, index) => (
        <Card key={act} title={t(`acts.${act}.title`)}>
          <EventForm
            side="/desk"
            view={view}
            act={act}
            body={t(`acts.${act}.body`)}
            words={t(`acts.${act}.words`)}
            button={t(`acts.${act}.action`)}
            look={index === 0 ? 'primary' : 'quiet'}
          />
        </Card>
      ))}
      <p className="text-ink-soft">{t('wordsOnly')}</p>
    </CaseFrame>
  )
}

/** A page cannot reach a person tonight; a telephone can. The number is that of the handler's own country. */
function RingFirst({ timeZone }: { timeZone: string }) {
  const t = useTranslations('desk.safety')
  const country = guessCountry(timeZone, null)
  return (
    <Notice tone="safety" title={t('ringFirst')}>
      {country ? <PhoneLink number={helpByCountry[country].emergency} /> : null}
      <p>{t('asleep')}</p>
      <p>
        <TextLink href="/help">{t('moreNumbers')}</TextLink>
      </p>
    </Notice>
  )
}
