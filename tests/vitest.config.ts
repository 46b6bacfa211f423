import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Everything that needs neither a window nor a browser. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    // No test measures time; a busy machine only makes them slower.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
