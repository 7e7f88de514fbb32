import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { pathOf, type Reader } from '@/app/_case/reader'
import { Button, Card, LinkButton, Row } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'

/**
 * Three answers of the same weight: agree, propose something of one's own, talk more. None is chosen beforehand.
 * They are beside a single proposal and below two.
 */
export function Answer(props: { view: CaseView; reader: Reader; beside: boolean }) {
  const { view, reader, beside } = props
  const t = useTranslations('my.response')
  const open = (event: CaseView['availableEvents'][number]) => view.availableEvents.includes(event)
  const current = view.proposals?.find((proposal) => proposal.id === view.currentProposalId)
  const mine = current?.by === 'subject'
  if (!current || !['agree', 'counterPropose', 'withdrawProposal'].some((each) => open(each as 'agree')))
    return null
  return (
    <section className={`flex flex-col gap-4 ${beside ? '' : 'lg:col-span-2'}`}>
      <h2 className="text-h2">{t(mine ? 'mineTitle' : 'answerTitle')}</h2>
      <div className={`grid items-start gap-4 ${beside ? '' : 'md:grid-cols-3'}`}>
        {open('agree') && !mine ? (
          <Card title={t('agreeTitle')} level={3}>
            <p>{t(view.workflow === 'slip' ? 'agreeBody' : 'agreeBodyConcern')}</p>
            <EventForm side="/my" view={view} act="agree" answers={current.id} label={t('agreeTitle')}>
              <Button wide>{t('agree')}</Button>
            </EventForm>
          </Card>
        ) : null}
        {open('counterPropose') ? (
          <Card title={t(mine ? 'ownAgain' : 'ownTitle')} level={3}>
            <p>{t(mine ? 'ownAgainBody' : 'ownBody')}</p>
            <Row>
              <LinkButton href={pathOf(reader, 'response/own')} look="quiet" wide>
                {t(mine ? 'ownAgain' : 'own')}
              </LinkButton>
            </Row>
          </Card>
        ) : null}
        <Card title={t('talkTitle')} level={3}>
          <p>{t('talkBody')}</p>
          <Row>
            <LinkButton href={pathOf(reader, 'conversation')} look="quiet" wide>
              {t('talk')}
            </LinkButton>
          </Row>
        </Card>
        {open('withdrawProposal') && mine ? (
          <Card title={t('takeBackTitle')} level={3}>
            <p>{t('takeBackBody')}</p>
            <EventForm side="/my" view={view} act="withdrawProposal" label={t('takeBackTitle')}>
              <Button look="quiet" wide>
                {t('takeBack')}
              </Button>
            </EventForm>
          </Card>
        ) : null}
      </div>
    </section>
  )
}
