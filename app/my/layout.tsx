import type { ReactNode } from 'react'
import { titleFor } from '@/app/_case/words'

export const generateMetadata = titleFor('party')

/** Nothing around its pages but their one title. */
export default function Layout({ children }: { children: ReactNode }) {
  return children
}
