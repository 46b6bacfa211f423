import { type TrackRecord, trackRecord } from '../progress/trackRecord.ts'
import type { PromisedItem } from './promisedItems.ts'

/** Of the promised fixes that were done and measured by cases: what was predicted and what came; null where none was. */
export function cycleRecord(fixes: readonly PromisedItem[]): TrackRecord | null {
  return trackRecord(fixes.map(asMeasured))
}

/** As the track record takes it: of a done fix, its cases predicted and measured. */
function asMeasured({ outcome, predicted, actual, kpi }: PromisedItem) {
  const isDone = outcome === 'done' || outcome === 'done-late'
  const figures = { predicted: predicted ?? undefined, actual: actual ?? undefined, kpi: kpi ?? undefined }
  return { state: isDone ? 'done' : 'idea', check: figures } as const
}
