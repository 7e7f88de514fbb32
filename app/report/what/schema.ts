import { z } from 'zod'

export const matters = ['slip', 'relapse', 'misuse', 'notSure'] as const

const schema = z.object({ matter: z.enum(matters, 'required') })

export const parseWhat = (data: FormData) => schema.safeParse({ matter: data.get('matter') })
