import { describe, expect, it } from 'vitest'
import type { ComparedVolume } from '../../../../shared/analysis/comparison/compareExposed.ts'
import { exposureText, exposureWords, perVolumeText } from '../../../../shared/i18n/comparison/exposureWords.ts'
import { formatFor } from '../../../../shared/i18n/format.ts'
import { translator } from '../../../../shared/i18n/translator.ts'

const wording = { t: translator('en'), format: formatFor('en', 'ILS') }
const months = { before: { months: 3 }, after: { months: 2 } }

function volume(unit: string, before: number | null, after: number | null): ComparedVolume {
  const found = (size: number | null): ComparedVolume['before'] =>
    size === null ? { kind: 'nothing' } : { kind: 'found', volume: size }
  return { unit, before: found(before), after: found(after) }
}

function told(volumes: readonly ComparedVolume[], asked: string | null, advises = false) {
  return exposureWords({ ...months, volumes, asked, advises }, wording)
}

describe('what is said of a volume beside a comparison', () => {
  it('is how it grew or shrank in a month, and that cases are counted by it where that was asked for', () => {
    expect(told([volume('orders', 300, 400)], 'orders').growth).toMatch(/grew, 100 orders a month before and 200 after/)
    expect(told([volume('orders', 600, 200)], 'orders').growth).toMatch(/200 orders a month before and 100 after/)
    expect(told([volume('orders', 600, 200)], 'orders').growth).not.toMatch(/grew/)
  })

  it('calls a volume without a unit so', () => {
    const { growth } = told([volume('', 300, 400)], '')
    expect(growth).toContain('100 units of volume')
    expect(perVolumeText('', wording.t)).toBe('for every 1,000 units of volume')
    expect(perVolumeText('calls', wording.t)).toBe('for every 1,000 calls')
  })

  it('advises to count by the first that both sides have, where a reader can, and not by one that is missing', () => {
    const volumes = [volume('calls', 9, null), volume('orders', 300, 400)]
    expect(told(volumes, null, true).growth).toMatch(/100 orders a month before, 200 after\. Count cases by it/)
    expect(told(volumes, null).growth).toMatch(/100 orders a month before, 200 after\.$/)
    expect(told(volumes.slice(0, 1), null, true)).toEqual({ growth: null, missing: null })
  })

  it('says what is missing of the one that was asked for', () => {
    expect(told([volume('calls', 9, null)], 'calls')).toEqual({
      growth: null,
      missing: 'There were no calls on one side, so cases are counted a month.',
    })
    const lacking: ComparedVolume = { ...volume('calls', 9, 9), before: { kind: 'missing', month: '2026-02' } }
    expect(told([lacking], 'calls').missing).toMatch(/How many calls there were in Feb\S* 2026/)
    expect(told([], 'calls')).toEqual({ growth: null, missing: null })
  })
})

it('cases are told by a volume only where both sides have it', () => {
  const sides = (before: number | null, after: number | null) => ({ before: { volume: before }, after: { volume: after } })
  const { t } = wording
  const perMonth = t('reviewScreen.compare.perMonth')
  expect(exposureText(sides(5, 6), 'calls', t)).toBe('for every 1,000 calls')
  expect([
    exposureText(sides(5, null), 'calls', t),
    exposureText(sides(null, 6), 'calls', t),
    exposureText(sides(5, 6), null, t),
  ]).toEqual([perMonth, perMonth, perMonth])
})
