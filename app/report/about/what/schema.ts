import { z } from 'zod'
import { lapseMatters } from '@/lib/cases/lapse-views'

const schema = z.object({ matter: z.enum(lapseMatters, 'required') })

export const parseWhat = (data: FormData) => schema.safeParse({ matter: data.get('matter') })
