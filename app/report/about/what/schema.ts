import { z } from 'zod'
import { concernMatters } from '@/lib/cases/model/concern-views'

const schema = z.object({ matter: z.enum(concernMatters, 'required') })

export const parseWhat = (data: FormData) => schema.safeParse({ matter: data.get('matter') })
