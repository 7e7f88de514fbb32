import { z } from 'zod'

/**
 * The only reader of `process.env` in the product. Validated on first use and not on import, so that a build
 * needs no secrets; `npm start` and `instrumentation.ts` ask for it before the first request.
 */

const key = z
  .string()
  .refine(
    (value) => Buffer.from(value, 'base64').length === 32,
    'must be 32 bytes in base64 (openssl rand -base64 32)',
  )

const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin)

/** Many process managers write `''` for "not set". */
const unset = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema.optional())

const flag = z.preprocess(unset, z.enum(['0', '1']).default('0')).transform((value) => value === '1')

const schema = z
  .object({
    NODE_ENV: z.preprocess(unset, z.enum(['development', 'test', 'production']).default('development')),
    /** the role of the web and worker processes, without the right to change a case table */
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    /** the owner of the tables; needed by `npm run migrate` alone */
    DATABASE_OWNER_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }),
    MAIL_FROM: z.string().min(3),
    /** encrypts the private keys of people, and the recovery key; 32 bytes, base64 */
    EVENKEEL_MASTER_KEY: key,
    /** keys the references for people and meetings in case tables; 32 bytes, base64 */
    EVENKEEL_REFERENCE_KEY: key,
    /** public origin of the site, e.g. `https://evenkeel.example.org` */
    EVENKEEL_URL: origin,
    NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
    OIDC_ISSUER: optional(z.url()),
    OIDC_CLIENT_ID: optional(z.string()),
    OIDC_CLIENT_SECRET: optional(z.string()),
    OIDC_NAME: optional(z.string()),
    /** whether jobs run inside the web process or only in `npm run worker` */
    EVENKEEL_WORKER: z.preprocess(unset, z.enum(['inside', 'none']).default('inside')),
    /** where quick exit sends the browser: any neutral page outside */
    EVENKEEL_LEAVE_URL: z.preprocess(
      unset,
      z.url({ protocol: /^https?$/ }).default('https://www.wikipedia.org/'),
    ),
    EVENKEEL_DEMO: flag,
    /** folder into which the demo's mail server writes, one file a mail */
    EVENKEEL_DEMO_MAILBOX: optional(z.string()),
  })
  .refine((value) => !value.EVENKEEL_DEMO || value.EVENKEEL_DEMO_MAILBOX, {
    path: ['EVENKEEL_DEMO_MAILBOX'],
    message: 'is needed when EVENKEEL_DEMO=1',
  })
  .refine((value) => !value.OIDC_ISSUER || (value.OIDC_CLIENT_ID && value.OIDC_CLIENT_SECRET), {
    path: ['OIDC_CLIENT_ID'],
    message: 'and OIDC_CLIENT_SECRET are needed when OIDC_ISSUER is set',
  })

export type Env = z.infer<typeof schema>

/** Thrown for a missing or unusable setting; names the variables, never their values. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
}

let validated: Env | undefined

/** The settings of this process. Throws `EnvironmentError` naming every variable that is missing or unusable. */
export function env(): Env {
  if (!validated) {
    validated = readEnv(process.env)
    // next-auth reads its own address only from this variable
    process.env.NEXTAUTH_URL ??= validated.EVENKEEL_URL
  }
  return validated
}

/** Whether this process shows the mailbox, the sign-in panel and the control that moves time on. */
export const isDemo = (): boolean => env().EVENKEEL_DEMO

/** @param source usually `process.env`; anything with the same shape in a test */
export function readEnv(source: Record<string, string | undefined>): Env {
  const result = schema.safeParse(source)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => {
    const name = String(issue.path[0] ?? 'environment')
    return `  ${name}: ${unset(source[name]) === undefined && !issue.message.startsWith('is needed') ? 'is not set' : issue.message}`
  })
  throw new EnvironmentError(
    `These settings need attention (.env.example explains each):\n${lines.join('\n')}`,
  )
}
