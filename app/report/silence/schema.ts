import { z } from 'zod'

export const choices = ['passOn', 'askFirst'] as const

const schema = z.object({ silence: z.enum(choices, 'required') })

export const parseSilence = (data: FormData) => schema.safeParse({ silence: data.get('silence') })
