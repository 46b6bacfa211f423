import { describe, expect, it } from 'vitest'
import { backTo, drilledInto, firstView, withDimension } from '../../../../renderer/screens/pareto/paretoView.ts'

describe('drilling into a Pareto', () => {
  const byCategory = withDimension(firstView, 'category')
  const inTraining = drilledInto(byCategory, 'training', 'root-cause')
  const inCause = drilledInto(inTraining, 'r1', 'failure-point')

  it('keeps the chain of bars, outermost first', () => {
    expect(inCause.by).toBe('failure-point')
    expect(inCause.within).toEqual([
      { by: 'category', key: 'training' },
      { by: 'root-cause', key: 'r1' },
    ])
  })

  it('comes back to the chart that showed a step, and to the whole', () => {
    expect(backTo(inCause, 1)).toEqual(inTraining)
    expect(backTo(inCause, 0)).toEqual(byCategory)
  })

  it('starts again from the whole by another dimension', () => {
    expect(withDimension(inCause, 'stage').within).toEqual([])
  })
})
