import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takenOver } from '../../../../shared/analysis/journey/takenOver.ts'
import type { Touchpoint } from '../../../../shared/engagement/engagement.ts'
import { applyPatch } from '../../../../shared/model/patch.ts'

const word = fc.constantFrom('Dana', 'Omer', 'sales', 'billing', 'CRM')
const day = fc.constantFrom('2026-01-05', '2026-02-09', '2026-03-01')

const touchpoint = fc
  .record(
    {
      hands: fc.uniqueArray(word),
      backstage: fc.uniqueArray(fc.record({ name: word, kind: fc.constantFrom('person' as const, 'system' as const) }), {
        selector: ({ name, kind }) => `${kind} ${name}`,
      }),
      scoreReadings: fc.array(fc.record({ on: day, score: fc.integer({ min: 0, max: 10 }) })),
      goodMoment: fc.uniqueArray(word, { minLength: 1 }).map((lines) => lines.join('\n')),
      feeling: word,
      channel: word,
      wait: fc.record({ promised: word, actual: word }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  )
  .map((said): Touchpoint => ({ id: 't', name: 'Call', stage: 's', ...said }))

describe('what is taken over from a touchpoint that is the same', () => {
  it('keeps all that was noted of either', () => {
    fc.assert(
      fc.property(touchpoint, touchpoint, (kept, duplicate) => {
        const merged = applyPatch(kept, takenOver(kept, duplicate))
        for (const one of [kept, duplicate]) {
          expect(merged.hands ?? []).toEqual(expect.arrayContaining([...(one.hands ?? [])]))
          expect(merged.backstage ?? []).toEqual(expect.arrayContaining([...(one.backstage ?? [])]))
          expect(merged.scoreReadings ?? []).toEqual(expect.arrayContaining([...(one.scoreReadings ?? [])]))
          expect(merged.goodMoment?.split('\n') ?? []).toEqual(expect.arrayContaining(one.goodMoment?.split('\n') ?? []))
          expect(merged.feeling ?? '').toContain(one.feeling ?? '')
        }
        expect(merged.scoreReadings?.length ?? 0).toBe((kept.scoreReadings?.length ?? 0) + (duplicate.scoreReadings?.length ?? 0))
      }),
    )
  })

  it('says once what both say, and leaves to the kept one what can be said once only', () => {
    const kept: Touchpoint = { id: 'a', name: 'Call', stage: 's', hands: ['Dana'], channel: 'phone', wait: { promised: 'a day' } }
    const duplicate: Touchpoint = {
      ...{ id: 'b', name: 'Phone call', stage: 't' },
      hands: ['Omer', 'Dana'],
      channel: 'letter',
      wait: { promised: 'a week', actual: 'two weeks' },
      customerScore: 4,
    }
    expect(applyPatch(kept, takenOver(kept, duplicate))).toEqual({
      ...{ id: 'a', name: 'Call', stage: 's', channel: 'phone', customerScore: 4 },
      hands: ['Dana', 'Omer'],
      wait: { promised: 'a day', actual: 'two weeks' },
    })
  })

  it('puts the readings of both in the order of their days', () => {
    const at = (on: string, score: number) => ({ on, score })
    const kept: Touchpoint = { id: 'a', name: 'A', stage: 's', scoreReadings: [at('2026-01-01', 5), at('2026-03-01', 6)] }
    const duplicate: Touchpoint = { id: 'b', name: 'B', stage: 's', scoreReadings: [at('2026-02-01', 4)] }
    expect(takenOver(kept, duplicate).scoreReadings?.map(({ score }) => score)).toEqual([5, 4, 6])
  })
})
