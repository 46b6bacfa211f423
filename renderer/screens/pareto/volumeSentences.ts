import { exposureWords } from '../../../shared/i18n/comparison/exposureWords.ts'
import type { ChartWording } from '../../charts/base/chartWording.ts'
import type { ParetoAnswers } from './usePareto.ts'

/** How the volume grew from one period to the other, or why cases are not counted by it; nothing where no two periods are shown. */
export function volumeSentences({ compare, beside }: ParetoAnswers, wording: ChartWording): readonly string[] {
  if (compare.kind !== 'periods' || beside.data === undefined) return []
  const { growth, missing } = exposureWords({ ...beside.data.exposures, asked: compare.volume, advises: true }, wording)
  return [missing, growth].filter((one) => one !== null)
}
