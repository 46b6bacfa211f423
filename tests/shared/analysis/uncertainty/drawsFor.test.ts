import { expect, it } from 'vitest'
import { toTraceTerms } from '../../../../shared/analysis/removal/traceTerms.ts'
import { drawsFor } from '../../../../shared/analysis/uncertainty/drawsFor.ts'

/** Failure points of which each is traced to one root cause, and fixes on it. */
function input(failurePoints: number, fixes: number, isSpread = true) {
  const ids = Array.from({ length: failurePoints }, (_, index) => `f${index}`)
  return {
    impacts: new Map(ids.map((id) => [id, { kind: 'fixed' as const, impact: 1 }])),
    terms: toTraceTerms(ids.map((failurePoint) => ({ failurePoint, cause: { rootCause: 'r' } }))),
    fixes: Array.from({ length: fixes }, (_, index) => {
      const effectiveness: number | [number, number, number] = isSpread ? [0.1, 0.5, 0.9] : 0.5
      return { id: `x${index}`, title: 't', effects: [{ rootCause: 'r', effectiveness }] }
    }),
  }
}

it.each([
  ['nothing uncertain', input(100_000, 10, false), 1],
  ['what most engagements hold', input(1000, 50), 10_000],
  ['numbers that ten thousand draws can take', input(9950, 50), 10_000],
  ['twice as many numbers', input(19_950, 50), 5000],
  ['very many failure points', input(200_000, 50), 1000],
  ['very many fixes', input(10, 101), 1000],
])('the command line draws a plan of %s so often', (_name, given, draws) => {
  expect(drawsFor(given)).toBe(draws)
})
