import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { isDemo } from '@/lib/env'

// settings are read for each request: a build knows neither secrets nor whether this is a demo
export const dynamic = 'force-dynamic'

/** Outside the demo these pages do not exist. */
export default function DemoLayout({ children }: { children: ReactNode }) {
  if (!isDemo()) notFound()
  return children
}
