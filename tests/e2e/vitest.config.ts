import { defineConfig } from 'vitest/config'

/** The journeys in the real Electron and in Chromium: one at a time, because they share the machine's display. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['**/*.test.ts'],
    globalSetup: ['harness/prepareHosts.ts'],
    setupFiles: ['harness/closeLeftovers.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
