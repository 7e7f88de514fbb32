import { EventForm, type EventFormProps } from '@/app/_case/event-form'
import type { DeskAct } from './acts'
import { sendAct } from './send-act'

/** A form that sends one event of this case; the desk often has several on a page, so that each has a label. */
export const CaseForm = ({ act, ...form }: EventFormProps<DeskAct> & { label: string }) => (
  <EventForm {...form} act={sendAct.bind(null, form.view.name, act)} />
)
