'use client'

import { useTranslations } from 'next-intl'

/** The sentence for a field's error key; an unknown key gets a general sentence. */
export function useFieldMessage(): (key: string) => string {
  const t = useTranslations('refusal.field')
  return (key) => (has(t, key) ? t(key) : t('invalid'))
}

function has(t: ReturnType<typeof useTranslations<'refusal.field'>>, key: string): key is 'invalid' {
  return /^[a-zA-Z]+$/.test(key) && t.has(key as 'invalid')
}
