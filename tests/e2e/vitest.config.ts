import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { checkTags } from '../torture/checks.ts'

/** The journeys in the real Electron and in Chromium: one at a time, because they share the machine's display. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    tags: checkTags,
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/harness/prepareHosts.ts'],
    setupFiles: ['tests/e2e/harness/closeLeftovers.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
