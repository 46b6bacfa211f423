import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TraceScreen } from '../../../../renderer/screens/trace/TraceScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

const whys = 40

/** A failure point with many whys side by side, and one without any that comes before it. */
function manyWhys() {
  return engagementOf({
    failurePoints: [
      { id: 'bare', title: 'Nobody asked', perMonth: 9 },
      { id: 'full', title: 'Asked often', perMonth: 5 },
    ],
    traces: [{ failurePoint: 'full', cause: { causes: Array.from({ length: whys }, (_, at) => ({ title: `Why ${at + 1}` })) } }],
  })
}

async function showTree() {
  const { client } = realBackend(manyWhys())
  const user = show(client, <TraceScreen />, { language: 'en', at: 'trace' })
  const [list] = await screen.findAllByRole('listbox')
  list?.focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Nobody asked'))
  return { client, user }
}

/** The nodes that are called so. */
function named(words: RegExp): readonly Element[] {
  const nodes = [...document.querySelectorAll('[role=treeitem]')]
  return nodes.filter((node) => words.test(node.getAttribute('aria-label') ?? node.textContent))
}

const brief = (): number => document.querySelectorAll('[role=treeitem][data-brief]').length

describe('a tree of many whys', () => {
  it('has them all at once by name, and soon all their words', async () => {
    const { user } = await showTree()
    await user.keyboard('{PageDown}')
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Asked often'))
    expect(named(/^Why \d+/)).toHaveLength(whys)
    await waitFor(() => expect(brief()).toBe(0))
    expect(named(/^Why \d+ ?Possible/)).toHaveLength(whys)
  })

  it('is travelled by keys before all of it is drawn, the focus on what is drawn then', async () => {
    const { user } = await showTree()
    await user.keyboard(`{PageDown}{ArrowRight}${'{ArrowDown}'.repeat(whys)}`)
    await waitFor(() => expect(document.activeElement?.textContent).toContain(`Why ${whys}`))
    expect(document.activeElement?.getAttribute('role')).toBe('treeitem')
  })

  it('is whole on paper at once', async () => {
    const { user } = await showTree()
    await user.keyboard('{PageDown}')
    act(() => void dispatchEvent(new Event('beforeprint')))
    expect(brief()).toBe(0)
    act(() => void dispatchEvent(new Event('afterprint')))
  })
})

describe('another failure point', () => {
  it('is begun at its root, whatever was typed and folded in the one before', async () => {
    const { client, user } = await showTree()
    await user.keyboard('{Tab}')
    await waitFor(() => expect(document.activeElement).toHaveProperty('value', ''))
    await user.keyboard('Kept in the first{Enter}{Escape}{PageDown}')
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Asked often'))
    await waitFor(async () =>
      expect((await client.trace.get({ failurePoint: 'bare' })).causes.map(({ title }) => title)).toEqual(['Kept in the first']),
    )
    expect(document.activeElement?.textContent).toContain('Asked often')
    expect(screen.getByRole('treeitem', { selected: true }).textContent).toContain('Asked often')
  })
})
