import { useTranslations } from 'next-intl'
import { usualCourseOfLapse } from '@/lib/cases/describe-workflow'

/** The usual course of what was said of a volunteer, as numbered places; the stages come from the workflow itself. */
export function LapseCourse() {
  const t = useTranslations('where.lapseCourse')
  return (
    <ol className="grid gap-x-6 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
      {usualCourseOfLapse().map((stage, index) => (
        <li key={stage} className="flex gap-4">
          <span
            aria-hidden="true"
            className="flex size-11 flex-none items-center justify-center rounded-full bg-accent font-bold text-on-accent"
          >
            {index + 1}
          </span>
          <span className="flex flex-col">
            <span className="font-bold">{t(`${stage as 'inForce'}.title`)}</span>
            <span className="text-small text-ink-soft">{t(`${stage as 'inForce'}.text`)}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
