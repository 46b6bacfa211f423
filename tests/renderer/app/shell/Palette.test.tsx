import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { smallEngagement } from '../../../fixtures/engagementFiles.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { showPage } from '../../harness/show.tsx'

async function openPalette() {
  const user = showPage(realBackend(smallEngagement()).client, 'settings')
  await screen.findByRole('navigation', { name: 'Screens' })
  await user.keyboard('{Control>}k{/Control}')
  const field = await screen.findByRole('combobox', { name: /^Search/ })
  await waitFor(() => expect(document.activeElement).toBe(field))
  return user
}

const chosen = () => screen.getByRole('option', { selected: true }).textContent

describe('the keys of a screen', () => {
  it('are shown by F1 and by a question mark, which in a field is only a question mark', async () => {
    const user = showPage(realBackend(smallEngagement()).client, 'trace')
    await screen.findByRole('navigation', { name: 'Screens' })
    const search = await screen.findByRole('textbox', { name: /^Search/ })
    await user.type(search, '?')
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.keyboard('{F1}')
    const dialog = await screen.findByRole('dialog', { name: /^Keys: Trace/ })
    expect(dialog.textContent).toContain('Add a why')
    expect(dialog.textContent).toContain('Ctrl+Z')
    expect(dialog.textContent).not.toContain('Always keep in the plan')
  })
})

describe('the palette', () => {
  it('opens what it finds first when Enter follows the last letter at once', async () => {
    const user = await openPalette()
    await user.keyboard('called{Enter}')
    await screen.findByRole('complementary', { name: 'Details of FP-02' })
    expect(screen.queryByRole('option')).toBeNull()
  })

  it('opens a stage, a touchpoint and a journey by name, each said what it is', async () => {
    const user = await openPalette()
    await user.keyboard('sale')
    await waitFor(() => expect(chosen()).toBe('StageSale'))
    await user.keyboard('{Enter}')
    await screen.findByRole('complementary', { name: 'Details of the stage Sale' })
    await user.keyboard('{Control>}k{/Control}')
    await user.keyboard('business customers')
    await waitFor(() => expect(chosen()).toBe('JourneyBusiness customers'))
    await user.keyboard('{Enter}')
    await screen.findByRole('complementary', { name: 'About the journey Business customers' })
    await user.keyboard('{Control>}k{/Control}')
    await user.keyboard('desk')
    await waitFor(() => expect(chosen()).toBe('TouchpointDesk'))
    await user.keyboard('{Enter}')
    await screen.findByRole('complementary', { name: 'Details of Desk' })
  })

  it('runs a command by its name, also where that is part of what items are called', async () => {
    const user = await openPalette()
    await user.keyboard('fixes{Enter}')
    await screen.findByRole('heading', { level: 1, name: 'Fixes' })
  })

  it('runs a command of another screen: it goes there and carries it out', async () => {
    const user = await openPalette()
    await user.keyboard('new root{Enter}')
    await screen.findByRole('heading', { level: 1, name: 'Root causes' })
    await screen.findByRole('dialog', { name: 'New root cause' })
  })

  it('changes the language and the colours of the screens', async () => {
    const user = await openPalette()
    await user.keyboard('theme: dark{Enter}')
    await waitFor(() => expect(document.documentElement.dataset['mantineColorScheme']).toBe('dark'))
    await user.keyboard('{Control>}k{/Control}')
    await user.keyboard('language: עברית{Enter}')
    await screen.findByRole('heading', { level: 1, name: 'הגדרות' })
  })

  it('keeps what the arrows have chosen when more is found above it', async () => {
    const user = await openPalette()
    // The commands that hold a letter are there at once, what a search finds comes above them.
    await user.keyboard('a{ArrowDown}')
    const before = chosen()
    await screen.findByRole('option', { name: /Called twice/ })
    expect(chosen()).toBe(before)
  })

  it('opens the trace in which a why stands, and the cases that say what was typed', async () => {
    const engagement = engagementOf({
      failurePoints: [{ id: 'late', title: 'Late' }],
      traces: [{ failurePoint: 'late', cause: { title: 'One person keeps the calendar' } }],
      occurrences: [
        { failurePoint: 'late', on: '2026-03-01', text: 'Nobody called me' },
        { failurePoint: 'late', on: '2026-03-02', text: 'Again a scratch' },
      ],
    })
    const user = showPage(realBackend(engagement).client, 'settings')
    await screen.findByRole('navigation', { name: 'Screens' })
    await user.keyboard('{Control>}k{/Control}')
    await screen.findByRole('combobox', { name: /^Search/ })
    await user.keyboard('calendar')
    await user.click(await screen.findByRole('option', { name: /One person keeps the calendar/ }))
    await screen.findByRole('tree', { name: /Late/ })
    await user.keyboard('{Control>}k{/Control}')
    await screen.findByRole('combobox', { name: /^Search/ })
    await user.keyboard('scratch')
    await user.click(await screen.findByRole('option', { name: 'Search the cases for “scratch”' }))
    await screen.findByText('Again a scratch')
    await waitFor(() => expect(screen.queryByText('Nobody called me')).toBeNull())
  })
})
