import { useTranslations } from 'next-intl'
import { usualCourse } from '@/lib/cases/view/describe-workflow'
import { Course } from './course'

export function CoursePicture() {
  const t = useTranslations('where.course')
  return (
    <Course
      stages={usualCourse()}
      as="line"
      title={(stage) => t(`${stage as 'inForce'}.title`)}
      text={(stage) => t(`${stage as 'inForce'}.text`)}
    />
  )
}
