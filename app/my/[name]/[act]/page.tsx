import { TextPage } from '@/app/_case/text-page'
import { type MatterPageProps, openMatter } from '../open-matter'

/** A seldom act that needs only a text: a conflict of interest, retaliation, safety, a review, ended consent. */
export default async function Act(props: MatterPageProps & { params: Promise<{ act: string }> }) {
  const { view, reader } = await openMatter(props)
  return <TextPage view={view} reader={reader} folder={(await props.params).act} />
}
