import { describe, expect, it } from 'vitest'
import {
  cohensKappa,
  disagreements,
  fleissKappa,
  krippendorffsAlpha,
  percentAgreement,
  type Rating,
  ratedItems,
} from '../../../../shared/analysis/agreement/agreement.ts'
import { alphaInterval } from '../../../../shared/analysis/agreement/alphaInterval.ts'

/** Two people's choices from a table of how often each pair was chosen. */
function fromTable(table: readonly (readonly number[])[]) {
  let item = 0
  const ratings = table.flatMap((row, first) =>
    row.flatMap((count, second) =>
      Array.from({ length: count }).flatMap((): Rating[] => {
        item += 1
        return [
          { who: 'A', item: `${item}`, choice: `${first}` },
          { who: 'B', item: `${item}`, choice: `${second}` },
        ]
      }),
    ),
  )
  return ratedItems(ratings)
}

/** One string a person, one sign an item; `*` is no choice. */
function fromLines(lines: Readonly<Record<string, string>>) {
  return ratedItems(
    Object.entries(lines).flatMap(([who, line]) =>
      [...line.replaceAll(' ', '')].flatMap((choice, item): Rating[] =>
        choice === '*' ? [] : [{ who, item: `${item}`, choice }],
      ),
    ),
  )
}

// Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section E: four observers, twelve units, some missing.
const krippendorff = fromLines({
  A: '1 2 3 3 2 1 4 1 2 * * *',
  B: '1 2 3 3 2 2 4 1 2 5 * 3',
  C: '* 3 3 3 2 3 4 2 2 5 1 *',
  D: '1 2 3 3 2 4 4 1 2 5 1 *',
})
const order = ['1', '2', '3', '4', '5']

// Fleiss' worked example as it is commonly printed: ten subjects, fourteen raters, five categories.
const fleiss = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
]

describe('agreement, against published values', () => {
  it("Cohen's kappa is 0.40, 0.13 and 0.26 in the examples that are printed everywhere", () => {
    const kappa = (table: readonly (readonly number[])[]) => cohensKappa(fromTable(table), 'A', 'B')
    expect(
      kappa([
        [20, 5],
        [10, 15],
      ]),
    ).toBeCloseTo(0.4, 10)
    expect(
      kappa([
        [45, 15],
        [25, 15],
      ]),
    ).toBeCloseTo(0.1304, 4)
    expect(
      kappa([
        [25, 35],
        [5, 35],
      ]),
    ).toBeCloseTo(0.2593, 4)
  })

  it("Fleiss' kappa is 0.210", () => {
    const ratings = fleiss.flatMap((counts, item) =>
      counts
        .flatMap((count, choice) => Array.from({ length: count }, () => `${choice}`))
        .map((choice, who) => ({ who: `${who}`, item: `${item}`, choice })),
    )
    expect(fleissKappa(ratedItems(ratings), 14)).toBeCloseTo(0.21, 3)
  })

  it("Krippendorff's alpha is 0.743 for categories and 0.815 for ordered choices", () => {
    expect(krippendorffsAlpha(krippendorff, { kind: 'nominal' })).toBeCloseTo(0.743, 3)
    expect(krippendorffsAlpha(krippendorff, { kind: 'ordinal', order })).toBeCloseTo(0.815, 3)
  })
})

describe('agreement', () => {
  it('is 1 where all chose alike, and alpha and kappa are nothing where there was one choice only', () => {
    const alike = fromLines({ A: '1 2 2', B: '1 2 2' })
    expect([percentAgreement(alike), cohensKappa(alike, 'A', 'B'), fleissKappa(alike, 2)]).toEqual([1, 1, 1])
    expect(krippendorffsAlpha(alike, { kind: 'nominal' })).toBe(1)
    const habit = fromLines({ A: '1 1', B: '1 1' })
    expect([cohensKappa(habit, 'A', 'B'), fleissKappa(habit, 2), krippendorffsAlpha(habit, { kind: 'nominal' })]).toEqual([
      null,
      null,
      null,
    ])
    expect(percentAgreement(fromLines({ A: '1 2' }))).toBeNull()
  })

  it('counts what a person chose last for an item', () => {
    const ratings = [
      { who: 'A', item: 'x', choice: '1' },
      { who: 'B', item: 'x', choice: '2' },
      { who: 'A', item: 'x', choice: '2' },
    ]
    expect(percentAgreement(ratedItems(ratings))).toBe(1)
  })

  it('names first what is farthest apart, with who chose what', () => {
    const items = fromLines({ A: '1 2 3', B: '1 3 5', C: '1 2 1' })
    expect(disagreements(items, { kind: 'ordinal', order }).map(({ item }) => item)).toEqual(['2', '1'])
    expect(disagreements(items, { kind: 'nominal' })[1]).toEqual({
      item: '1',
      apart: expect.closeTo(2 / 3),
      choices: [
        { choice: '2', who: ['A', 'C'] },
        { choice: '3', who: ['B'] },
      ],
    })
  })

  it('has an interval around alpha that repeats, and none for a handful of items', () => {
    const interval = alphaInterval(krippendorff, { kind: 'nominal' })
    expect(interval).toEqual(alphaInterval(krippendorff, { kind: 'nominal' }))
    expect(interval?.low).toBeLessThan(0.743)
    expect(interval?.high).toBeGreaterThan(0.743)
    expect(alphaInterval(fromLines({ A: '1 2', B: '1 2' }), { kind: 'nominal' })).toBeNull()
  })
})
