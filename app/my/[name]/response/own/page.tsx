import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import { named } from '@/app/_case/named'
import { Button, Fold, Page } from '@/app/_ui'
import { spoken } from '@/app/_ui/code-name'
import { ProposalEditor } from '@/app/_ui/proposal-editor'
import { ProposalText } from '@/app/_ui/proposal-text'
import { myTitle } from '../../../title'
import { matterPath } from '../../matter-path'
import { type MatterPageProps, openMatter } from '../../open-matter'

export const generateMetadata = myTitle

/** Answers a proposal with one of one's own; it begins as a copy of what lies on the table. */
export default async function OwnProposal(props: MatterPageProps) {
  const [{ view, reader }, t, response] = await Promise.all([
    openMatter(props),
    getTranslations('my.own'),
    getTranslations('my.response'),
  ])
  const current = view.proposals?.find((proposal) => proposal.id === view.currentProposalId)
  const possible = view.availableEvents.includes('counterPropose')
  return (
    <Page
      back={{ href: matterPath(view.name, 'response'), label: t('back') }}
      kicker={spoken(view.name)}
      title={t('title')}
      lede={possible ? t('lede') : undefined}
    >
      {possible ? (
        <>
          {current && current.by === 'handler' ? (
            <Fold summary={response('theirs', { name: named(current.from) })}>
              <ProposalText proposal={current} me="subject" />
            </Fold>
          ) : null}
          <EventForm side="/my" view={view} act="counterPropose">
            <ProposalEditor
              prefix="own"
              me="subject"
              today={reader.today}
              content={current && { ...current, words: current.by === 'subject' ? current.words : '' }}
            />
            <Button>{t('send')}</Button>
          </EventForm>
        </>
      ) : (
        <p>{t('notNow')}</p>
      )}
    </Page>
  )
}
