import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { Button, Card, OwnText, RadioGroup, TextArea } from '@/app/_ui'
import { answerField, pointAnswers, textField } from '@/lib/cases/events/form-fields'
import type { PointView } from '@/lib/cases/model/concern-views'
import type { CaseView } from '@/lib/cases/model/views'

/** An answer to each point, with a text. None has to be answered; earlier answers are filled in. */
export function AnswerForm({ view, points }: { view: CaseView; points: PointView[] }) {
  const t = useTranslations('my.statement')
  return (
    <EventForm side="/my" view={view} act="speak" label={t('answerTitle')}>
      <p>{t('answerBody')}</p>
      {points.map((point, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text that was put never changes its order
        <Card key={row} title={t('point', { number: row + 1 })}>
          <OwnText>{point.text}</OwnText>
          <RadioGroup
            name={answerField(row)}
            label={t('answerTo', { number: row + 1 })}
            defaultValue={point.answer}
            options={pointAnswers.map((value) => ({
              value,
              label: t(`answer.${value}.label`),
              hint: t(`answer.${value}.hint`),
            }))}
          />
          <TextArea
            name={textField(row)}
            label={t('textTo', { number: row + 1 })}
            defaultValue={point.words}
            rows={3}
          />
        </Card>
      ))}
      <TextArea name="words" label={t('words')} hint={t('textHint')} rows={5} />
      <Button>{t('send')}</Button>
    </EventForm>
  )
}
