import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { isDemo } from '@/lib/env'

/** Outside the demo none of these pages exists. */
export default function DemoLayout({ children }: { children: ReactNode }) {
  if (!isDemo()) notFound()
  return children
}
