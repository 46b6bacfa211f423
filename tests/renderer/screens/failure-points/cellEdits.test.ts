import { describe, expect, it } from 'vitest'
import { editText, readCell } from '../../../../renderer/screens/failure-points/cellEdits.ts'
import type { FailurePointRow } from '../../../../shared/contract/lists/failurePointContract.ts'

const row: FailurePointRow = {
  id: 'f1',
  code: 'FP-01',
  title: 'Nobody calls back',
  stage: 's1',
  stageName: 'Sale',
  touchpoint: 't1',
  touchpointName: 'First call',
  channel: null,
  severity: 3,
  perMonth: 4,
  countPerMonth: 4,
  counted: false,
  occurrences: 0,
  costPerCase: null,
  customersPerMonth: null,
  harm: 4,
  traced: 0,
}
const stages = [
  { id: 's1', name: 'Sale' },
  { id: 's2', name: 'Service' },
]
const touchpoints = [
  { id: 't1', name: 'First call', stage: 's1' },
  { id: 't2', name: 'First call', stage: 's2' },
]
const read = (column: Parameters<typeof readCell>[0], text: string, over: Partial<FailurePointRow> = {}) =>
  readCell(column, text, { ...row, ...over }, stages, touchpoints)

describe('reading a cell of the failure points table', () => {
  it('finds a stage by its name in any case and leaves a touchpoint that does not belong to it', () => {
    expect(read('stage', ' service ')).toEqual({ kind: 'patch', patch: { stage: 's2', touchpoint: null } })
    expect(read('stage', 'Sale')).toEqual({ kind: 'patch', patch: { stage: 's1' } })
  })

  it('asks for a new stage when the name is new', () => {
    expect(read('stage', 'Delivery')).toEqual({ kind: 'new-stage', name: 'Delivery' })
  })

  it('looks for a touchpoint within the stage, and takes its stage along when there is none', () => {
    expect(read('touchpoint', 'First call', { stage: 's2' })).toEqual({ kind: 'patch', patch: { touchpoint: 't2', stage: 's2' } })
    expect(read('touchpoint', 'first call', { stage: null })).toEqual({ kind: 'patch', patch: { touchpoint: 't1', stage: 's1' } })
    expect(read('touchpoint', 'Letter')).toEqual({ kind: 'new-touchpoint', name: 'Letter' })
    expect(read('touchpoint', 'Letter', { stage: null })).toEqual({ kind: 'invalid', reason: 'touchpoint-without-stage' })
  })

  it('clears an emptied cell, except the title', () => {
    expect(read('channel', '  ')).toEqual({ kind: 'patch', patch: { channel: null } })
    expect(read('severity', '')).toEqual({ kind: 'patch', patch: { severity: null } })
    expect(read('perMonth', '')).toEqual({ kind: 'patch', patch: { perMonth: null } })
    expect(read('title', ' ')).toEqual({ kind: 'invalid', reason: 'title-missing' })
  })

  it('takes a severity from 1 to 5 only', () => {
    expect(read('severity', '5')).toEqual({ kind: 'patch', patch: { severity: 5 } })
    for (const wrong of ['0', '6', '2.5', 'dreadful']) expect(read('severity', wrong)).toMatchObject({ kind: 'invalid' })
    expect(read('severity', 'גבוהה')).toEqual({ kind: 'patch', patch: { severity: 4 } })
  })

  it('takes one number a month, or low, likely and high, and reads back what it shows for editing', () => {
    expect(read('perMonth', '1,200')).toEqual({ kind: 'patch', patch: { perMonth: 1200 } })
    expect(read('perMonth', '8–12–20')).toEqual({ kind: 'patch', patch: { perMonth: [8, 12, 20] } })
    expect(read('perMonth', '8-12')).toEqual({ kind: 'invalid', reason: 'not-an-estimate' })
    expect(read('perMonth', '12,5,1')).toEqual({ kind: 'invalid', reason: 'not-a-number' })
    const shown: FailurePointRow = { ...row, perMonth: [1000, 1234.5, 2_000_000] }
    expect(editText(shown, 'perMonth')).toBe('1,000–1,234.5–2,000,000')
    expect(read('perMonth', editText(shown, 'perMonth'))).toEqual({ kind: 'patch', patch: { perMonth: shown.perMonth } })
  })

  it('takes no name that the engagement could not keep', () => {
    for (const column of ['stage', 'touchpoint', 'channel'] as const) {
      expect(read(column, 'x'.repeat(201))).toEqual({ kind: 'invalid', reason: 'too-long' })
    }
  })
})
