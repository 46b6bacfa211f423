import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Everything that needs neither a window nor a browser. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
  },
})
