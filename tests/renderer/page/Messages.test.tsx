import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { type ReactNode, useEffect } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LanguageProvider } from '../../../renderer/language/LanguageProvider.tsx'
import { MessagesProvider, useMessages } from '../../../renderer/page/Messages.tsx'

function Teller(): ReactNode {
  const { tell, refuse } = useMessages()
  useEffect(() => {
    tell('It is done.')
    refuse(new Error('no'))
  }, [tell, refuse])
  return null
}

function told() {
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider>
        <LanguageProvider language="en" currency="ILS">
          <MessagesProvider>
            <Teller />
          </MessagesProvider>
        </LanguageProvider>
      </MantineProvider>
    </QueryClientProvider>,
  )
}

describe('messages', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('go by themselves when something was done, and stay when something was not', () => {
    told()
    expect(screen.getByRole('status').children).toHaveLength(2)
    act(() => void vi.advanceTimersByTime(10_000))
    expect(screen.queryByText('It is done.')).toBeNull()
    expect(screen.getByRole('status').children).toHaveLength(1)
  })

  it('leave nothing behind that waits for them when the page goes', () => {
    const before = vi.getTimerCount()
    const page = told()
    expect(vi.getTimerCount()).toBeGreaterThan(before)
    page.unmount()
    expect(vi.getTimerCount()).toBe(before)
  })
})
