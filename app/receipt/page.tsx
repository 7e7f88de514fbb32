import { getTranslations } from 'next-intl/server'
import { ActForm, Button, Card, Fold, LinkButton, Notice, Page, TextArea, TextLink } from '@/app/_ui'
import { enter } from './actions'
import { receiptHere } from './visit'

const remarks = ['left', 'over', 'erased'] as const

/** Opens a report by its recovery phrase. */
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
          {/* eight words want more than a line of a phone: all of them can be seen while they are typed */}
          <TextArea
            name="code"
            label={t('enter.label')}
            hint={t('enter.hint')}
            rows={3}
            watchNames={false}
            secret
          />
          <Button>{t('enter.send')}</Button>
        </ActForm>
      </Card>
      <Fold summary={t('enter.lost.title')}>
        <p>{t('enter.lost.text')}</p>
        <p>
          <TextLink href="/concern">{t('enter.lost.again')}</TextLink>
        </p>
      </Fold>
    </Page>
  )
}
