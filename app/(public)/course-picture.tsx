import { useTranslations } from 'next-intl'
import { usualCourse } from '@/lib/cases/describe-workflow'

/** The usual course of a case as numbered places along one line; the stages come from the workflow itself. */
export function CoursePicture() {
  const t = useTranslations('where')
  return (
    <ol className="grid gap-x-6 gap-y-6 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
      {usualCourse().map((stage, index) => (
        <li key={stage} className="flex gap-4 sm:flex-col sm:gap-3">
          <span
            aria-hidden="true"
            className="flex size-11 flex-none items-center justify-center rounded-full bg-accent font-bold text-on-accent"
          >
            {index + 1}
          </span>
          <span className="flex flex-col">
            <span className="font-bold">{t(`course.${stage as 'inForce'}.title`)}</span>
            <span className="text-small text-ink-soft">{t(`course.${stage as 'inForce'}.text`)}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
