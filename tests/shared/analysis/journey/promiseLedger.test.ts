import { expect, it } from 'vitest'
import { promiseLedger } from '../../../../shared/analysis/journey/promiseLedger.ts'

const promise = (id: string, gap?: number, failurePoints?: readonly string[], touchpoint?: string) => ({
  ...{ id, code: id, text: id },
  ...(gap === undefined ? {} : { gap }),
  ...(failurePoints === undefined ? {} : { failurePoints: [...failurePoints] }),
  ...(touchpoint === undefined ? {} : { touchpoint }),
})

it('the ledger has the widest gaps first, of equal ones the most harm, and what nobody judged last', () => {
  const promises = [
    promise('unjudged', undefined, ['a']),
    promise('kept', 0, ['a', 'b']),
    promise('broken', 4),
    promise('half', 2, ['b']),
    promise('half, worse', 2, ['a', 'gone'], 't'),
  ]
  const rows = promiseLedger({
    promises,
    stages: [{ id: 's', name: 'Sale' }],
    touchpoints: [{ id: 't', name: 'Desk', stage: 's' }],
    failurePoints: ['a', 'b', 'c'].map((id) => ({ id, title: id })),
    impacts: new Map([
      ['a', 9],
      ['b', 4],
    ]),
  })
  // Three promises name the first failure point and two the second: each has its equal part.
  expect(rows.map(({ id, harm }) => [id, harm])).toEqual([
    ['broken', 0],
    ['half, worse', 3],
    ['half', 2],
    ['kept', 5],
    ['unjudged', 3],
  ])
  expect(rows.map(({ touchpointName, stageName }) => [touchpointName, stageName])).toEqual([
    [null, null],
    ['Desk', 'Sale'],
    [null, null],
    [null, null],
    [null, null],
  ])
  expect(rows[0]?.failurePoints).toEqual([])
})
