import { getTranslations } from 'next-intl/server'
import { ActForm, Button, Card, Fold, LinkButton, Notice, Page, TextField, TextLink } from '@/app/_ui'
import { enter } from './actions'
import { receiptTitle } from './title'
import { receiptHere } from './visit'

export const generateMetadata = receiptTitle

const remarks = ['left', 'over', 'erased'] as const

/** The way back in: eight words, one box. */
export default async function Enter(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [t, actor, asked] = await Promise.all([getTranslations('receipt'), receiptHere(), props.searchParams])
  const remark = remarks.find((each) => asked[each])
  return (
    <Page title={t('enter.title')} lede={t('enter.lede')}>
      {remark && !(actor && remark === 'over') ? (
        <div role="status">
          <Notice tone={remark === 'left' ? 'info' : 'warn'}>{t(`enter.${remark}`)}</Notice>
        </div>
      ) : null}
      {actor && remark !== 'erased' ? (
        <Card tone="accent">
          <p>{t('enter.open')}</p>
          <LinkButton href="/receipt/case">{t('enter.goOn')}</LinkButton>
        </Card>
      ) : null}
      <Card>
        <ActForm action={enter}>
          <TextField
            name="code"
            label={t('enter.label')}
            hint={t('enter.hint')}
            autoComplete="off"
            // room for numbers, spaces and line ends that came along
            maxLength={300}
          />
          <Button>{t('enter.send')}</Button>
        </ActForm>
      </Card>
      <Fold summary={t('enter.lost.title')}>
        <p>{t('enter.lost.text')}</p>
        <p>
          <TextLink href="/report/about">{t('enter.lost.again')}</TextLink>
        </p>
      </Fold>
    </Page>
  )
}
