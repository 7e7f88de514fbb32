import { useTranslations } from 'next-intl'
import { usualCourseOfLapse } from '@/lib/cases/seeing/describe-workflow'
import { Course } from '../course'

/** The usual course of what was said of a volunteer, as numbered places. */
export function LapseCourse() {
  const t = useTranslations('where.lapseCourse')
  return (
    <Course
      stages={usualCourseOfLapse()}
      as="grid"
      title={(stage) => t(`${stage as 'inForce'}.title`)}
      text={(stage) => t(`${stage as 'inForce'}.text`)}
    />
  )
}
