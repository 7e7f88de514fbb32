import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import {
  ActForm,
  Button,
  Card,
  DateField,
  Page,
  Row,
  Section,
  SelectField,
  TextField,
  TextLink,
} from '@/app/_ui'
import { requireActor } from '@/lib/auth/current-actor'
import { personById } from '@/lib/directory/person-by-id'
import { maySeeSetUp } from '@/lib/directory/read-set-up'
import { locales } from '@/messages/locales'
import { savePreferences, signOutEverywhere, signOutHere } from './actions'
import { QuietHours } from './quiet-hours'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') }
}

export default async function AccountPage() {
  const [actor, t] = await Promise.all([requireActor(), getTranslations('account')])
  const me = await personById(actor.personId)
  if (!me) return null
  const mayMend = maySeeSetUp(actor)

  return (
    <Page title={t('title')} lede={t('lede')}>
      <p className="text-ink-soft">{t('who', { name: me.name, email: me.email })}</p>
      <Card>
        <ActForm action={savePreferences} doneText={t('saved')}>
          <SelectField
            name="locale"
            label={t('language')}
            options={locales.map((locale) => ({ value: locale, label: t(`languages.${locale}`) }))}
            defaultValue={me.locale}
          />
          <SelectField
            name="timeZone"
            label={t('timeZone')}
            hint={t('timeZoneHint')}
            options={timeZones(me.timeZone)}
            defaultValue={me.timeZone}
          />
          <QuietHours from={me.quietFrom} until={me.quietUntil} />
          <DateField
            name="awayUntil"
            label={t('away.label')}
            hint={t('away.hint')}
            defaultValue={me.awayUntil ?? undefined}
          />
          {actor.offices.length > 0 ? (
            <TextField
              name="caseLimit"
              label={t('limit.label')}
              hint={t('limit.hint')}
              inputMode="numeric"
              maxLength={3}
              size="short"
              defaultValue={me.caseLimit?.toString()}
            />
          ) : null}
          <Row>
            <Button>{t('save')}</Button>
          </Row>
        </ActForm>
      </Card>
      {mayMend ? (
        <p>
          <TextLink href="/office/set-up">{t('setUp')}</TextLink>
        </p>
      ) : null}
      <Section title={t('leave.title')}>
        <p>{t('leave.lede')}</p>
        <Row>
          <form action={signOutHere}>
            <Button look="quiet">{t('leave.here')}</Button>
          </form>
          <form action={signOutEverywhere}>
            <Button look="quiet">{t('leave.everywhere')}</Button>
          </form>
        </Row>
        <p className="text-small text-ink-soft">{t('leave.everywhereHint')}</p>
      </Section>
    </Page>
  )
}

/** Every zone this server knows, and the person's own even if it is out of date. */
function timeZones(own: string) {
  const known = Intl.supportedValuesOf('timeZone')
  const all = known.includes(own) ? known : [own, ...known]
  return all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
}
