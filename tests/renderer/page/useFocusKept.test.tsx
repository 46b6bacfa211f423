import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { expect, test } from 'vitest'
import { useFocusKept } from '../../../renderer/page/useFocusKept.ts'

function Part({ children }: { readonly children: ReactNode }): ReactNode {
  useFocusKept()
  return (
    <main>
      <section tabIndex={-1} aria-label="part">
        <button type="button">head</button>
        {children}
      </section>
    </main>
  )
}

/** Renders anew by itself, as a panel does whose query has another answer. */
function Lines(): ReactNode {
  const [lines, setLines] = useState(['a', 'b', 'c'])
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>
          <input aria-label={`field of ${line}`} />
          <button type="button" onClick={() => setLines((before) => before.filter((one) => one !== line))}>
            {line}
          </button>
        </li>
      ))}
    </ul>
  )
}

function Once(): ReactNode {
  const [done, setDone] = useState(false)
  return (
    <form>
      <button type="button" disabled={done} onClick={() => setDone(true)}>
        once
      </button>
      <input aria-label="next" />
    </form>
  )
}

function Screens(): ReactNode {
  useFocusKept()
  const [next, setNext] = useState(false)
  if (next) return <main tabIndex={-1} aria-label="next" />
  return (
    <main tabIndex={-1} aria-label="first">
      <button type="button" aria-label="on" onClick={() => setNext(true)} />
    </main>
  )
}

const expectFocus = (name: string) =>
  waitFor(() => expect(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent).toBe(name))

test('goes from a line that is deleted to the next, else to the one before, else to what is nearest', async () => {
  render(
    <Part>
      <Lines />
    </Part>,
  )
  const user = userEvent.setup()
  screen.getByRole('button', { name: 'b' }).focus()
  await user.keyboard('{Enter}')
  await expectFocus('c')
  await user.keyboard('{Enter}')
  await expectFocus('a')
  await user.keyboard('{Enter}')
  await expectFocus('part')
})

test('goes on from a button that has done its work', async () => {
  render(
    <Part>
      <Once />
    </Part>,
  )
  screen.getByRole('button', { name: 'once' }).focus()
  await userEvent.keyboard('{Enter}')
  // A browser takes the focus off what is disabled; the test's does not.
  screen.getByRole('button', { name: 'once' }).blur()
  await expectFocus('next')
})

test('the screen that comes takes the focus of the one that goes', async () => {
  render(<Screens />)
  await userEvent.click(screen.getByRole('button', { name: 'on' }))
  await expectFocus('next')
})

test('what was let go of on purpose stays let go', async () => {
  render(
    <Part>
      <Once />
    </Part>,
  )
  const once = screen.getByRole('button', { name: 'once' })
  once.focus()
  once.blur()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(document.activeElement).toBe(document.body)
})
