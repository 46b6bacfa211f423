import { parseEngagement } from '../../shared/engagement/parseEngagement.ts'
import { problemSentence } from '../../shared/i18n/problemSentence.ts'
import { type Tried, tryShapes } from './Tried.ts'

interface Shape {
  readonly document: () => object
  /** The sentence that it is refused with; null for a sound document. */
  readonly told: string | null
}

type FixParts = {
  readonly requires?: readonly string[]
  readonly excludes?: readonly string[]
  readonly effects?: readonly unknown[]
}

const before = (index: number) => (index === 0 ? [] : [`x${index - 1}`])
const ids = (count: number) => Array.from({ length: count }, (_, index) => `x${index}`)

function ofFixes(count: number, partsOf: (index: number) => FixParts) {
  const fixes = ids(count).map((id, index) => ({ id, title: 't', effects: [], ...partsOf(index) }))
  return { name: 'Many', fixes }
}

function nested(depth: number, cause: object = {}): object {
  let outer = cause
  for (let level = 0; level < depth; level += 1) outer = { causes: [outer] }
  const failurePoints = [{ id: 'f', title: 't' }]
  return { name: 'Deep', failurePoints, traces: [{ failurePoint: 'f', cause: outer }] }
}

const endless = 'This fix can never be done: with all that it requires it holds'

/** Each is a collection that grows with more than its document, or that is longer or deeper than any stack. */
const shapes: ReadonlyMap<string, Shape> = new Map(
  Object.entries({
    '1,000 fixes in a chain of requires that all exclude one another': {
      document: () => ofFixes(1000, (at) => ({ requires: before(at), excludes: ids(1000).filter((id) => id !== `x${at}`) })),
      told: `fixes[1].requires: ${endless} “x0” and “x1”, which exclude one another. (and 166,666,499 more)`,
    },
    '20,000 in a chain, each excluding the last but one': {
      document: () =>
        ofFixes(20_000, (at) => ({
          requires: before(at),
          excludes: at > 1 ? [`x${at - 2}`] : [],
        })),
      told: `fixes[2].requires: ${endless} “x2” and “x0”, which exclude one another. (and 199,970,000 more)`,
    },
    '100,000 that all require two that exclude one another': {
      document: () => ofFixes(100_002, (at) => (at === 0 ? {} : at === 1 ? { excludes: ['x0'] } : { requires: ['x0', 'x1'] })),
      told: `fixes[2].requires: ${endless} “x1” and “x0”, which exclude one another. (and 99,999 more)`,
    },
    'a chain of 100,000, each requiring the one before': {
      document: () => ofFixes(100_000, (at) => ({ requires: before(at) })),
      told: null,
    },
    'a chain of 100,000, each requiring the one after': {
      document: () => ofFixes(100_000, (at) => ({ requires: at === 99_999 ? [] : [`x${at + 1}`] })),
      told: null,
    },
    'a circle of 200,000': {
      document: () => ofFixes(200_000, (at) => ({ requires: [`x${(at + 1) % 200_000}`] })),
      told: 'fixes[0].requires: These fixes require one another in a circle: x0, x1, x2, x3, x4, x5, x6, x7, x8, x9,….',
    },
    'one that requires 100,000': {
      document: () => ofFixes(100_001, (at) => (at === 0 ? { requires: ids(100_001).slice(1) } : {})),
      told: null,
    },
    'one that requires another 100,000 times': {
      document: () => ofFixes(2, (at) => (at === 0 ? { requires: Array.from({ length: 100_000 }, () => 'x1') } : {})),
      told: 'fixes[0].requires[1]: The id “x1” stands more than once in this list. (and 99,998 more)',
    },
    '200,000 items without anything': {
      document: () => ({ name: 'Wrong', fixes: Array.from({ length: 200_000 }, () => ({})) }),
      told: 'fixes[0].id: A value is required here. (and at least 1,001 more)',
    },
    '200,000 rows that are no rows': {
      document: () => ({ name: 'Wrong', occurrences: Array.from({ length: 200_000 }, () => 1) }),
      told: 'occurrences[0]: This must be an object. (and at least 999 more)',
    },
    'a root cause 100,000 times beneath one cause': {
      document: () => ({
        ...nested(0, { join: 'together', causes: Array.from({ length: 100_000 }, () => ({ rootCause: 'r' })) }),
        rootCauses: [{ id: 'r', title: 't', category: 'structure' }],
      }),
      told: 'traces[0].cause.causes[1].rootCause: The root cause “r” stands more than once beneath causes that are needed together. (and 99,998 more)',
    },
    'causes 200 deep': { document: () => nested(200), told: null },
    'causes 1,000,000 deep': {
      document: () => nested(1_000_000),
      told: 'traces[0].cause: The causes are nested deeper than 200 levels.',
    },
  } satisfies Record<string, Shape>),
)

/** What is wrong with a document is found and counted in time and memory that do not grow faster than the document. */
export function tryBoundedCollections(): Promise<Tried> {
  return tryShapes(shapes, ({ document, told }) => {
    const parsed = parseEngagement(document())
    const seen = parsed.ok ? null : problemSentence(parsed, 'en')
    return seen === told ? null : String(seen)
  })
}
