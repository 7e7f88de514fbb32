import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ActForm, Button, Page, TextField } from '@/app/_ui'
import { giveBack } from '../../actions'
import { readVisit } from '../../visit'
import { askedBack } from './asked-back'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('about'))('receipt.title') }
}

/** Two of the words once more, so that no reporter leaves without having kept them. */
export default async function Again() {
  const [t, ui, visit] = await Promise.all([
    getTranslations('about.receipt.again'),
    getTranslations('ui'),
    readVisit(),
  ])
  if (!visit?.draft.sent) redirect('/concern')
  if (!visit.draft.receipt) redirect('/concern/done')
  const [first, second] = askedBack(visit.draft.receipt)
  return (
    <Page title={t('title')} lede={t('lede')} back={{ href: '/concern/receipt', label: ui('back') }}>
      <ActForm action={giveBack}>
        <TextField name="first" label={t('word', { number: first + 1 })} size="short" secret />
        <TextField name="second" label={t('word', { number: second + 1 })} size="short" secret />
        <Button>{t('send')}</Button>
      </ActForm>
      <p>{t('forgot')}</p>
    </Page>
  )
}
