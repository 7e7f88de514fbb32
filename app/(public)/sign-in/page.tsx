import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActForm, Button, Card, LinkButton, Notice, Page, Row, TextField, TextLink } from '@/app/_ui'
import { currentActor } from '@/lib/auth/current-actor'
import { homeOf } from '@/lib/auth/home'
import { providerName } from '@/lib/auth/provider'
import { sameSitePath } from '@/lib/auth/same-site-path'
import { personById } from '@/lib/directory/person-by-id'
import { isDemo } from '@/lib/env'
import { sendCode } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [query, t, actor] = await Promise.all([searchParams, getTranslations('signIn'), currentActor()])
  const next = sameSitePath(query.next)
  const provider = providerName()
  const me = actor && (await personById(actor.personId))

  return (
    <Page title={t('title')} lede={me ? t('already.lede', { name: me.name }) : t('lede')}>
      {me ? (
        <Row>
          <LinkButton href={next ?? homeOf(actor)}>{t('already.go')}</LinkButton>
        </Row>
      ) : null}
      {/* next-auth returns here with `error` when the organisation's own sign-in failed */}
      {query.error ? (
        <Notice tone="warn" title={t('notKnown.title')}>
          {t('notKnown.body')}
        </Notice>
      ) : null}
      {await personaPanel(next, actor?.personId ?? null)}
      <Card title={me ? t('already.other') : undefined}>
        <ActForm action={sendCode.bind(null, next)}>
          <TextField
            name="email"
            type="email"
            label={t('email')}
            hint={t('emailHint')}
            autoComplete="email"
            maxLength={254}
          />
          <Row>
            <Button>{t('send')}</Button>
          </Row>
        </ActForm>
      </Card>
      {provider ? (
        <Card tone="sunk">
          <p>{t('withHint')}</p>
          <form method="post" action="/sign-in/with">
            {next ? <input type="hidden" name="next" value={next} /> : null}
            <Button look="quiet">{t('with', { name: provider })}</Button>
          </form>
        </Card>
      ) : null}
      <Card tone="sunk" title={t('stuck.title')}>
        <p>
          {t('stuck.body')} <TextLink href="/help">{t('stuck.help')}</TextLink>.
        </p>
      </Card>
    </Page>
  )
}

/** The demo's own code is loaded in the demo alone. */
async function personaPanel(next: string | null, here: string | null) {
  if (!isDemo()) return null
  const { PersonaPanel } = await import('./persona-panel')
  return <PersonaPanel next={next} here={here} />
}
