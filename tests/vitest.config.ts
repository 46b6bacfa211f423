import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { checkTags } from './torture/checks.ts'

const exclude = ['tests/e2e/**', 'tests/bench/**']

/** Everything that needs neither a window nor a browser: plain code, and the page's components in a document without layout. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    tags: checkTags,
    // No test measures time; a busy machine only makes them slower.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'code', include: ['tests/**/*.test.ts'], exclude } },
      {
        extends: true,
        test: {
          name: 'components',
          include: ['tests/renderer/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/renderer/harness/setUpPage.ts'],
        },
      },
    ],
  },
})
