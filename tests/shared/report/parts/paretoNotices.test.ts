import { expect, it } from 'vitest'
import { paretoPart } from '../../../../shared/report/parts/paretoPart.ts'
import { figureIds, reportWording } from '../../../../shared/report/reportSource.ts'
import { reportSourceOf } from '../../../fixtures/reportSource.ts'

/** The notices beside the first chart of a report. */
function noticesOf(failurePoints: readonly object[]): readonly string[] {
  const source = reportSourceOf({ failurePoints })
  const { blocks } = paretoPart(source, reportWording(source), figureIds())
  return blocks.flatMap((block) => (block.kind === 'notice' ? [block.text] : []))
}

it('opens a chart in other measures too, each in the words of its own', () => {
  const source = reportSourceOf(
    { failurePoints: [{ id: 'f1', title: 'Late', perMonth: 60, costPerCase: 10 }] },
    { wordsOf: () => [] },
  )
  const [chart] = paretoPart(source, reportWording(source), figureIds()).blocks
  if (chart?.kind !== 'chart') throw new Error('there is no chart')
  const values = [chart, ...chart.others].map(({ unit, bars }) => [unit, bars[0]?.value])
  const money = [chart, ...chart.others].find(({ id }) => id.endsWith('cost'))
  expect(values).toHaveLength(2)
  expect(money?.bars[0]?.value).toContain('₪')
  expect(values.filter(([, value]) => value?.includes('₪'))).toHaveLength(1)
})

it('says beside a chart what bars cannot, and not what numbers are missing, which the method tells', () => {
  const counted = { id: 'f1', title: 'Late', perMonth: 60 }
  const uncounted = { id: 'f2', title: 'Lost' }
  expect(noticesOf([counted, uncounted])).toEqual(noticesOf([counted]))
})
