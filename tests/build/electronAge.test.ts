import { expect, it } from 'vitest'
import packageFacts from '../../package.json' with { type: 'json' }
import { figureOfCheck } from '../torture/checks.ts'

/**
 * The Electron that is built with and the day on which its major version came out. A major comes every eight weeks and the
 * latest three get security fixes: after 24 weeks a newer one is due. Write both again with it.
 */
const recorded = { major: 45, released: '2026-10-21' }
const supportedWeeks = 24

it('is built with an Electron that still gets security fixes', { tags: ['E15'] }, async ({ annotate }) => {
  expect(Number.parseInt(packageFacts.devDependencies.electron, 10)).toBe(recorded.major)
  const weeks = (Date.now() - Date.parse(recorded.released)) / (7 * 24 * 3_600_000)
  await annotate(`Electron ${recorded.major} came out ${weeks.toFixed(0)} of ${supportedWeeks} weeks ago`, figureOfCheck)
  expect(weeks).toBeGreaterThan(0)
  expect(weeks).toBeLessThan(supportedWeeks)
})
