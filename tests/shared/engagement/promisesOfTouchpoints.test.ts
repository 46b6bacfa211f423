import { describe, expect, it } from 'vitest'
import { parseEngagement } from '../../../shared/engagement/parseEngagement.ts'

function read(touchpoints: readonly object[], promises: readonly object[] = []) {
  return parseEngagement({ name: 'x', stages: [{ id: 's', name: 'Buy' }], touchpoints, promises })
}

const call = { id: 't', name: 'Call', stage: 's' }

describe('a document from before the ledger of promises', () => {
  it('has the promise of a touchpoint and what came of it as one promise there', () => {
    const result = read([{ ...call, promise: 'Within a day', reality: 'In a week' }], [{ id: 'promise-1', text: 'No fees' }])
    expect(result).toMatchObject({
      ok: true,
      engagement: {
        touchpoints: [call],
        promises: [
          { id: 'promise-1', text: 'No fees' },
          { id: 'promise-2', text: 'Within a day', reality: 'In a week', touchpoint: 't' },
        ],
      },
    })
  })

  it('names a reality without a promise after its touchpoint, and makes none of blank texts', () => {
    const result = read([
      { ...call, reality: 'In a week' },
      { ...call, id: 'u', promise: ' ', reality: '' },
    ])
    expect(result).toMatchObject({
      ok: true,
      engagement: { promises: [{ id: 'promise-1', text: 'Call', reality: 'In a week', touchpoint: 't' }] },
    })
  })

  it('is refused where the promise is no text', () => {
    expect(read([{ ...call, promise: 3 }])).toMatchObject({ ok: false, problem: { code: 'unknown-key' } })
  })
})
