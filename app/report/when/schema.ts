import { z } from 'zod'

export const choices = ['now', 'morning'] as const

const schema = z.object({ send: z.enum(choices, 'required') })

export const parseWhen = (data: FormData) => schema.safeParse({ send: data.get('send') })
