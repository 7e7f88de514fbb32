import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { Button, RadioGroup, TextArea } from '@/app/_ui'
import { ProposalEditor } from '@/app/_ui/proposal-editor'
import { referrals } from '@/lib/cases/events/decision-schema'
import { editorPrefix } from '@/lib/cases/events/form-fields'
import type { CaseView } from '@/lib/cases/model/views'
import { type ConcernResolution, type Finding, findings } from '@/machines/concern/events'
import type { LocalDate } from '@/machines/effects'

/** `imposed` has a form of its own, because more is asked of it. */
const offered = [
  'agreed',
  'partiesDiffer',
  'noAgreement',
  'nothingNeeded',
] as const satisfies readonly ConcernResolution[]

/** A decision, part by part, each with its reasons. One that is imposed is its own form, because more is asked of it. */
export function DecisionForm(props: { view: CaseView; today: LocalDate; imposed?: boolean }) {
  const { view, today, imposed = false } = props
  const t = useTranslations('desk.decision')
  const resolution = useTranslations('resolution')
  const agreed = view.proposals?.findLast((proposal) => proposal.agreedAt !== null)
  const reasons = { rows: 4, hint: t('reasonsHint') }
  return (
    <EventForm
      side="/desk"
      view={view}
      act={imposed ? 'decideImposed' : 'decide'}
      label={t(imposed ? 'imposed.title' : 'write')}
    >
      {imposed ? null : <FindingField view={view} />}
      <TextArea name="findingReasons" label={t('findingReasons')} {...reasons} />
      {imposed ? null : (
        <RadioGroup
          name="resolution"
          label={t('resolution')}
          options={offered
            .filter((value) => value !== 'agreed' || agreed)
            .map((value) => ({ value, label: resolution(value), hint: t(`resolutionAbout.${value}`) }))}
        />
      )}
      <TextArea name="resolutionReasons" label={t('resolutionReasons')} {...reasons} />
      {imposed ? (
        <ProposalEditor prefix={editorPrefix.decideImposed} today={today} me="handler" imposed />
      ) : (
        <RadioGroup
          name="follows"
          label={t('follows')}
          defaultValue={agreed ? 'measures' : undefined}
          options={[
            { value: 'nothing', label: t('followsNothing') },
            {
              value: 'measures',
              label: t('followsMeasures'),
              below: (
                <ProposalEditor prefix={editorPrefix.decide} today={today} me="handler" content={agreed} />
              ),
            },
          ]}
        />
      )}
      <RadioGroup
        name="referral"
        label={t('referralLabel')}
        options={referrals.map((value) => ({ value, label: t(`referral.${value}`) }))}
      />
      <TextArea name="referralReasons" label={t('referralReasons')} {...reasons} />
      <Replaces view={view} />
      <Button look={imposed ? 'quiet' : 'primary'}>{t(imposed ? 'imposed.action' : 'action')}</Button>
    </EventForm>
  )
}

/** While a case is accepted and screened, only findings that need no hearing are offered. */
function FindingField({ view }: { view: CaseView }) {
  const t = useTranslations('desk.decision')
  const finding = useTranslations('finding')
  const unheard = view.where.state.startsWith('screening')
  const possible: readonly Finding[] = unheard ? ['nothingToFind', 'noneMade'] : findings
  return (
    <RadioGroup
      name="finding"
      label={t('finding')}
      options={possible.map((value) => ({
        value,
        label: finding(`${value}.label`),
        hint: finding(`${value}.about`),
      }))}
    />
  )
}

/** A decision in force is never edited: a later one varies or withdraws it. */
function Replaces({ view }: { view: CaseView }) {
  const t = useTranslations('desk.decision')
  const stands = view.concern?.decisions?.some((decision) => decision.state === 'stands')
  if (!stands) return <input type="hidden" name="replaces" value="none" />
  return (
    <RadioGroup
      name="replaces"
      label={t('replacesLabel')}
      options={(['varies', 'withdraws'] as const).map((value) => ({ value, label: t(`replaces.${value}`) }))}
    />
  )
}
