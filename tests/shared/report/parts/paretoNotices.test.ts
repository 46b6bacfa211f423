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

it('says beside a chart what bars cannot, and not what numbers are missing, which the method tells', () => {
  const counted = { id: 'f1', title: 'Late', perMonth: 60 }
  const uncounted = { id: 'f2', title: 'Lost' }
  expect(noticesOf([counted, uncounted])).toEqual(noticesOf([counted]))
})
