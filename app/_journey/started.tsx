import { useTranslations } from 'next-intl'
import { ActForm, Button, Card, Fold, type FormAction, LinkButton } from '../_ui'
import type { Texts } from './journey'

/** A report that was begun: carry on, or destroy it. */
export function Started(props: { texts: Texts; next: string; discard: FormAction }) {
  const t = useTranslations(`${props.texts}.draft`)
  return (
    <Card tone="accent" title={t('title')}>
      <p>{t('text')}</p>
      <LinkButton href={props.next}>{t('continue')}</LinkButton>
      <Fold summary={t('discard')}>
        <p>{t('discardHint')}</p>
        <ActForm action={props.discard} label={t('discard')}>
          <Button look="danger">{t('discard')}</Button>
        </ActForm>
      </Fold>
    </Card>
  )
}
