import type { PersonView } from '@/lib/cases/model/views'

/** A person as a list or a message names them: with the office they act for, where they do. */
export const named = ({ name, office }: PersonView): string => (office ? `${name}, ${office}` : name)
