import { buildPareto } from '../../analysis/pareto/buildPareto.ts'
import { dimensionBehind, stepInto } from '../../analysis/pareto/drillDown.ts'
import type { Pareto, ParetoBar } from '../../analysis/pareto/pareto.ts'
import type { ReportBehind, ReportCause } from '../report.ts'
import type { Opening, ReportSource, ReportWording } from '../reportSource.ts'
import { subjectOf } from './evidenceSubjects.ts'
import { traceBlocks } from './tracesPart.ts'

/** What a bar is made of, and words on it, at most. */
const [mostHeld, mostWords] = [6, 3]
/** Failure points of a bar whose customers are heard. */
const heard = 3

/** A function that tells what opens behind a bar of a ranking: what it is made of, its causes, and what was said of it. */
export function behindBars(
  source: ReportSource,
  opening: Opening,
  wording: ReportWording,
  { by, measure }: Pareto,
): (bar: ParetoBar) => ReportBehind {
  const { engagement } = source
  const points = new Map(engagement.failurePoints.map((point) => [point.id, point]))
  const traceOf = traceBlocks(source, wording)
  const quotes = quotesBySubject(engagement.evidence)
  return (bar) => {
    const next = dimensionBehind(by, bar.kind)
    const within = [stepInto(by, bar)]
    const other = { kind: 'top', bars: mostHeld } as const
    const held = next === null ? [] : buildPareto(opening.charts, { by: next, measure, within, other }).bars
    const told = next === 'failure-point' ? held.slice(0, heard).map(({ key }) => key) : [bar.key]
    const said = [bar.key, ...told].flatMap((key) => quotes.get(key) ?? [])
    const words = [...said, ...told.flatMap((key) => (points.has(key) ? opening.wordsOf(key) : []))]
    const point = by === 'failure-point' && bar.kind === 'item' ? points.get(bar.key) : undefined
    return {
      held: held.map(({ label, value }) => [label, wording.format.measured(measure, value)]),
      causes: point === undefined ? [] : causesIn(traceOf(point)),
      words: [...new Set(words)].slice(0, mostWords),
    }
  }
}

function causesIn(block: ReturnType<ReturnType<typeof traceBlocks>>): readonly ReportCause[] {
  return block.kind === 'trace' ? block.causes : []
}

/** What was said about failure points and root causes, by their ids. */
function quotesBySubject(evidence: ReportSource['engagement']['evidence']): ReadonlyMap<string, readonly string[]> {
  const quotes = new Map<string, string[]>()
  for (const { quote = '', about = [] } of evidence) {
    if (quote.trim() === '') continue
    for (const one of about) {
      const subject = subjectOf(one)
      if (subject?.kind !== 'failurePoint' && subject?.kind !== 'rootCause') continue
      const said = quotes.get(subject.id)
      if (said === undefined) quotes.set(subject.id, [quote])
      else said.push(quote)
    }
  }
  return quotes
}
