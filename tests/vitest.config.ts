import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { checkTags } from './torture/checks.ts'

const exclude = ['tests/e2e/**', 'tests/bench/**']

/** Code that leaves its process as it was. */
const pure = ['tests/shared/**/*.test.ts', 'tests/renderer/**/*.test.ts']

/** Everything that needs neither a window nor a browser: plain code, and the page's components in a document without layout. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    tags: checkTags,
    // No test measures time; a busy machine only makes them slower.
    testTimeout: 300_000,
    hookTimeout: 120_000,
    // Vitest would leave one core free, and use one of two.
    maxWorkers: '100%',
    setupFiles: ['tests/fixtures/removeTemporaryFolders.ts'],
    projects: [
      // A worker imports each module once and not once for each file of tests: starting anew costs more than most of these do.
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'code',
          include: ['tests/**/*.test.ts'],
          exclude: [...exclude, ...pure],
          globalSetup: ['tests/fixtures/compileOnce.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          include: ['tests/renderer/**/*.test.tsx'],
          environment: 'jsdom',
          pool: 'threads',
          setupFiles: ['tests/renderer/harness/setUpPage.ts'],
        },
      },
    ],
  },
})
