import { EventForm, type EventFormProps } from '@/app/_case/event-form'
import type { MyAct } from './acts'
import { sendAct } from './send-act'

/** A form that sends one event of this matter. */
export const MatterForm = ({ act, ...form }: EventFormProps<MyAct>) => (
  <EventForm {...form} act={sendAct.bind(null, form.view.name, act)} />
)
