import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRoute } from '../../../renderer/page/parseRoute.ts'
import { screenPath } from '../../../renderer/page/screenPath.ts'
import { screenIds } from '../../../shared/commands/screenIds.ts'

describe('the address of a screen', () => {
  it('leads back to the same screen and item, whatever the id holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...screenIds), fc.string({ minLength: 1, maxLength: 64, unit: 'grapheme' }), (screen, id) => {
        expect(parseRoute(screenPath(screen, id))).toEqual({ screen, id })
      }),
    )
    expect(parseRoute(screenPath('plan'))).toEqual({ screen: 'plan', id: null })
  })

  it('is Home when it is unknown, and shows no item when the id cannot be read', () => {
    expect(parseRoute('/')).toEqual({ screen: null, id: null })
    expect(parseRoute('/nowhere/x')).toEqual({ screen: null, id: null })
    expect(parseRoute('/fixes/%E0%A4%A')).toEqual({ screen: 'fixes', id: null })
  })
})
