import { z } from 'zod'
import { sawIt } from '@/lib/cases/model/concern-views'
import { asWritten } from '../../as-written'

const LINE = 500

const schema = z.object({
  sawIt: z.enum(sawIt, 'required'),
  when: z.string().max(LINE, 'lineTooLong'),
  where: z.string().max(LINE, 'lineTooLong'),
})

/** When and where may be left empty: not everybody can say. */
export const parseSeen = (data: FormData) =>
  schema.safeParse({
    sawIt: data.get('sawIt'),
    when: asWritten(data.get('when')),
    where: asWritten(data.get('where')),
  })
