import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  // a second build beside a running one (tests, benchmarks) asks for a folder of its own
  distDir: process.env.EVENKEEL_DIST || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types of everything once; a build would check them again, tests included
  typescript: { ignoreBuildErrors: true },
  // what people typed is an argument of a server function: it must not reach a terminal, not even in
  // development
  logging: { serverFunctions: false, browserToTerminal: false },
  // they open sockets, load WebAssembly or read files beside themselves
  serverExternalPackages: ['graphile-worker', 'libsodium-wrappers', 'nodemailer', 'pg'],
  experimental: {
    // the longest answer is a few pages of text; proxy.ts refuses a larger body before it is read
    serverActions: { bodySizeLimit: '256kb' },
    proxyClientMaxBodySize: '512kb',
  },
}

export default createNextIntlPlugin({ requestConfig: './messages/request.ts' })(config)
