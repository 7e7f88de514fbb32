import { useTranslations } from 'next-intl'
import { ActForm, Button, Card, Fold, LinkButton } from '@/app/_ui'
import { discard } from './actions'

/** A report that was begun in this browser: carry on, or destroy it. */
export function Started({ next }: { next: string }) {
  const t = useTranslations('about.draft')
  return (
    <Card tone="accent" title={t('title')}>
      <p>{t('text')}</p>
      <LinkButton href={next}>{t('continue')}</LinkButton>
      <Fold summary={t('discard')}>
        <p>{t('discardHint')}</p>
        <ActForm action={discard} label={t('discard')}>
          <Button look="danger">{t('discard')}</Button>
        </ActForm>
      </Fold>
    </Card>
  )
}
