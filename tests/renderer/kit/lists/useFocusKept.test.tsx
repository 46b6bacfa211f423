import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactNode, useRef, useState } from 'react'
import { expect, it } from 'vitest'
import { useFocusKept } from '../../../../renderer/kit/lists/useFocusKept.ts'

function Part({ children }: { readonly children: ReactNode }): ReactNode {
  const part = useRef<HTMLElement>(null)
  const note = useFocusKept(part)
  return (
    <section ref={part} tabIndex={-1} aria-label="part" onFocus={(event) => note(event.target)}>
      <button type="button">head</button>
      {children}
    </section>
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

const expectFocus = (name: string) =>
  waitFor(() => expect(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent).toBe(name))

it('goes from a line that is deleted to the next, else to the one before, else to what is nearest', async () => {
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

it('goes on from a button that has done its work', async () => {
  render(
    <Part>
      <Once />
    </Part>,
  )
  screen.getByRole('button', { name: 'once' }).focus()
  await userEvent.setup().keyboard('{Enter}')
  // A browser takes the focus off what is disabled; the test's does not.
  screen.getByRole('button', { name: 'once' }).blur()
  await expectFocus('next')
})
