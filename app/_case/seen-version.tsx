'use client'

import { useField } from '@/app/_ui/form/form-context'

/** The version this page shows, sent along with a form; after "it moved on" the one the answer brought. */
export function SeenVersion({ version }: { version: number }) {
  const { kept } = useField('seenVersion')
  return <input type="hidden" name="seenVersion" value={kept?.[0] ?? version} readOnly />
}
