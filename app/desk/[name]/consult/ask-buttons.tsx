'use client'

import { useTranslations } from 'next-intl'
import { useContext } from 'react'
import { Button } from '@/app/_ui/button'
import { FormContext } from '@/app/_ui/form/form-context'
import { CHANGE, PREVIEWED } from './field-names'

/** First what they would read, exactly; then the button that sends exactly that. */
export function AskButtons() {
  const t = useTranslations('desk.consult')
  const { values } = useContext(FormContext).state
  const previewed = values[PREVIEWED]?.[0]
  if (previewed === undefined) return <Button>{t('preview')}</Button>
  const changes = values[CHANGE] ?? []
  return (
    <section className="flex flex-col gap-4 rounded-card bg-accent-soft p-5 sm:p-7">
      <h2 className="text-h2">{t('theyRead')}</h2>
      <p dir="auto" className="own-words">
        {previewed}
      </p>
      {changes.length > 0 ? (
        <>
          <p className="font-bold">{t('changed')}</p>
          <ul className="list-disc pl-5">
            {changes.map((change) => (
              <li key={change} dir="auto">
                {change}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="text-ink-soft">{t('checkHint')}</p>
      <input type="hidden" name={PREVIEWED} value={previewed} />
      <div className="flex flex-col gap-3 sm:flex-row">
        <Button>{t('send')}</Button>
        <Button look="quiet" name="again" value="yes">
          {t('previewAgain')}
        </Button>
      </div>
    </section>
  )
}
