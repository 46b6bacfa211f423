import { expect, it } from 'vitest'
import { layOutTimeline } from '../../../../renderer/charts/timeline/layOutTimeline.ts'

const none = { startOn: null, dueOn: null, doneOn: null, checkOn: null }

it('places days along the months, a fix from its start to its end, and nothing where no fix has a day', () => {
  expect(layOutTimeline([none], '2026-03-01')).toBeNull()
  const drawn = layOutTimeline(
    [
      { ...none, startOn: '2026-01-01', dueOn: '2026-07-01' },
      { ...none, dueOn: '2026-04-01', doneOn: '2026-05-01', checkOn: '2026-06-01' },
      none,
    ],
    '2026-04-01',
  )
  const [open, done, undated] = drawn?.rows ?? []
  expect(open?.bar?.from).toBeLessThan(done?.bar?.from ?? 0)
  expect(done?.due).toBe(drawn?.today)
  expect(done?.check).toBeGreaterThan(done?.done ?? 100)
  expect(undated).toEqual({ bar: null, due: null, done: null, check: null })
  for (const { at } of drawn?.ticks ?? []) expect(at >= 0 && at <= 100).toBe(true)
})
