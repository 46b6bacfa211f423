import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useLatestSent } from '../../../../renderer/page/redrawing/useLatestSent.ts'

const emptyValue: object = {}

it('changes a part upon what was last sent, and after that is saved or refused upon what the file holds', async () => {
  const sent: object[] = []
  let settle: (error?: Error) => void = () => undefined
  const send = (next: object) => {
    sent.push(next)
    return new Promise<void>((resolve, reject) => {
      settle = (error) => (error === undefined ? resolve() : reject(error))
    })
  }
  const { result, rerender } = renderHook(({ value }) => useLatestSent<object>(value, send), {
    initialProps: { value: emptyValue },
  })
  const first = result.current((before) => ({ ...before, who: 'Ruth' }))
  const settleFirst = settle
  const second = result.current((before) => ({ ...before, needs: 'A date' }))
  expect(sent).toEqual([{ who: 'Ruth' }, { who: 'Ruth', needs: 'A date' }])
  await act(async () => {
    settleFirst()
    settle(new Error('refused'))
    await first
    await expect(second).rejects.toThrow('refused')
  })
  rerender({ value: { who: 'Dan' } })
  void result.current((before) => ({ ...before, needs: 'A call' }))
  expect(sent.at(-1)).toEqual({ who: 'Dan', needs: 'A call' })
})
