import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import { named } from '@/app/_case/named'
import { pathOf } from '@/app/_case/reader'
import { Button, Fold, Page, spoken } from '@/app/_ui'
import { ProposalEditor } from '@/app/_ui/proposal-editor'
import { ProposalText } from '@/app/_ui/proposal-text'
import { type MatterPageProps, openMatter } from '../../open-matter'

/** Answers a proposal with another one, which begins as a copy. */
export default async function OwnProposal(props: MatterPageProps) {
  const [{ view, reader }, t, response] = await Promise.all([
    openMatter(props),
    getTranslations('my.own'),
    getTranslations('case.response'),
  ])
  const current = view.proposals?.find((proposal) => proposal.id === view.currentProposalId)
  const possible = view.availableEvents.includes('counterPropose')
  return (
    <Page
      back={{ href: pathOf(reader, 'response'), label: t('back') }}
      kicker={spoken(view.name)}
      title={t('title')}
      lede={possible ? t('lede') : undefined}
    >
      {possible ? (
        <>
          {current && current.by === 'handler' ? (
            <Fold summary={response('from', { name: named(current.from) })}>
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
