import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActForm, Button, Card, Fold, Page, Row, TextField, TextLink } from '@/app/_ui'
import { sameSitePath } from '@/lib/auth/same-site-path'
import { isDemo } from '@/lib/env'
import { signInWithCode } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('code.title') }
}

export default async function CodePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [query, t] = await Promise.all([searchParams, getTranslations('signIn.code')])
  const next = sameSitePath(query.next)
  const again = next ? `/sign-in?${new URLSearchParams({ next })}` : '/sign-in'

  return (
    <Page title={t('title')} lede={t('lede')}>
      <Card>
        <ActForm action={signInWithCode.bind(null, next)}>
          <TextField
            name="code"
            label={t('label')}
            hint={t('hint')}
            inputMode="numeric"
            autoComplete="one-time-code"
            size="short"
            // room for the spaces of a pasted line
            maxLength={30}
          />
          <Row>
            <Button>{t('submit')}</Button>
          </Row>
        </ActForm>
        {isDemo() ? (
          <p>
            {/* opens in a new tab, so that this page stays open for the code */}
            <a href="/demo/mailbox" target="_blank" rel="noreferrer" className="link">
              {t('demo')}
            </a>
          </p>
        ) : null}
      </Card>
      <Fold summary={t('nothing.title')}>
        <p>{t('nothing.body')}</p>
        <p>
          <TextLink href={again}>{t('nothing.again')}</TextLink>
        </p>
      </Fold>
    </Page>
  )
}
