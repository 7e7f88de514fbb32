import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { SeenVersion } from '@/app/_case/seen-version'
import { ActForm, Button, Card, OwnText, Row, StatusPill } from '@/app/_ui'
import type { AreaView, CaseView } from '@/lib/cases/model/views'
import type { Area } from '@/machines/shared/events'
import { openAreas } from '../next-step'
import { answerArea } from './actions'
import { AreaText } from './area-text'

/** Questions that belong to each area: from the policy's thinking, to think with and not to fill in. */
const questions = {
  meeting: ['q1', 'q2', 'q3'],
  subject: ['q1', 'q2', 'q3', 'q4'],
  balance: ['q1', 'q2', 'q3', 'q4'],
} as const satisfies Record<Area, readonly string[]>

/** One area: its questions, and its text while open or as noted. */
export function AreaCard({ view, area, content }: { view: CaseView; area: Area; content: AreaView }) {
  const t = useTranslations('desk.assessment')
  const noted = content.state === 'noted'
  const asked: readonly ('q1' | 'q2' | 'q3' | 'q4')[] = questions[area]
  // the questions about the person differ: in a concern they did not come forward themselves
  const about = view.workflow === 'concern' && area === 'subject' ? 'concernSubject' : `areas.${area}`
  return (
    <Card title={t(`areas.${area}.title`)} id={area}>
      <p className="-mt-2 flex flex-wrap items-center gap-3">
        <StatusPill tone={noted ? 'done' : 'wait'}>{t(`state.${content.state}`)}</StatusPill>
        <span className="text-ink-soft">{t(`${about}.lede` as 'areas.balance.lede')}</span>
      </p>
      {noted ? null : (
        <ul className="list-disc pl-5">
          {asked.map((question) => (
            <li key={question}>{t(`${about}.${question}` as 'areas.balance.q1')}</li>
          ))}
        </ul>
      )}
      {noted ? (
        <Noted view={view} area={area} words={content.words} />
      ) : view.availableEvents.includes('noteArea') ? (
        <OpenArea view={view} area={area} words={content.draft ?? content.words} />
      ) : null}
    </Card>
  )
}

/** The first open area has the page's one strong button; the others wait their turn. */
function OpenArea({ view, area, words }: { view: CaseView; area: Area; words: string }) {
  const t = useTranslations('desk.assessment')
  const title = t(`areas.${area}.title`)
  const first = openAreas(view)[0] === area
  return (
    <ActForm
      action={answerArea.bind(null, { side: '/desk', name: view.name, workflow: view.workflow })}
      label={title}
    >
      <SeenVersion version={view.version} />
      <input type="hidden" name="area" value={area} />
      <AreaText
        caseName={view.name}
        area={area}
        words={words}
        label={t('words')}
        hint={t('textHint')}
        says={{
          idle: t('autosave.idle'),
          saving: t('autosave.saving'),
          saved: t('autosave.saved'),
          failed: t('autosave.failed'),
        }}
        save={t('save')}
      />
      <Row>
        <Button
          look={first ? 'primary' : 'quiet'}
          name="intent"
          value="note"
          aria-label={`${t('note')}: ${title}`}
        >
          {t('note')}
        </Button>
        <Button look="quiet" name="intent" value="nothing" aria-label={`${t('nothing')}: ${title}`}>
          {t('nothing')}
        </Button>
      </Row>
    </ActForm>
  )
}

function Noted({ view, area, words }: { view: CaseView; area: Area; words: string }) {
  const t = useTranslations('desk.assessment')
  return (
    <>
      {words ? <OwnText>{words}</OwnText> : <p className="text-ink-soft">{t('notedNothing')}</p>}
      {view.availableEvents.includes('reopenArea') ? (
        <EventForm side="/desk" view={view} act="reopenArea" label={t('reopen')}>
          <input type="hidden" name="area" value={area} />
          <Button look="quiet" aria-label={`${t('reopen')}: ${t(`areas.${area}.title`)}`}>
            {t('reopen')}
          </Button>
        </EventForm>
      ) : null}
    </>
  )
}
