import { defineConfig } from 'vitest/config'

/** Three projects, so that the pure parts never wait for a database or a browser. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: [
            'src/{domain,reader,words,writer}/**/*.test.{ts,tsx}',
            'src/web/*.test.{ts,tsx}',
            'src/web/ui/**/*.test.{ts,tsx}',
            'test/architecture.test.ts',
            'test/pure/**/*.test.ts',
          ],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: [
            'src/{store,usecases,outside,cli,jobs,api}/**/*.test.{ts,tsx}',
            'src/web/staff/**/*.test.{ts,tsx}',
            'test/{scenarios,doors}/**/*.test.{ts,tsx}',
          ],
          globalSetup: ['test/kit/server.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/kit/server.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
