import { useTranslations } from 'next-intl'
import { usualCourseOfConcern } from '@/lib/cases/view/describe-workflow'
import { Course } from '../course'

export function ConcernCourse() {
  const t = useTranslations('where.concernCourse')
  return (
    <Course
      stages={usualCourseOfConcern()}
      as="grid"
      title={(stage) => t(`${stage as 'inForce'}.title`)}
      text={(stage) => t(`${stage as 'inForce'}.text`)}
    />
  )
}
