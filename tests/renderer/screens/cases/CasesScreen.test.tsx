import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CasesScreen } from '../../../../renderer/screens/cases/CasesScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

/** Looking through cases starts a process of its own. */
const started = { timeout: 60_000 }

const said = ['The invoice came late', 'Nobody answered', 'חויבתי פעמיים בחשבונית']

function threeCases() {
  return engagementOf({
    failurePoints: [
      { id: 'f1', title: 'Late invoice' },
      { id: 'f2', title: 'No answer' },
    ],
    occurrences: said.map((text, at) => ({
      id: `o${at}`,
      failurePoint: at === 1 ? 'f2' : 'f1',
      on: `2026-03-0${3 - at}`,
      text,
      channel: at === 1 ? 'phone' : 'mail',
    })),
  })
}

const line = (words: string) => screen.findByRole('button', { name: new RegExp(words) }, started)
const lines = () => within(screen.getByRole('list', { name: 'List of cases' })).getAllByRole('listitem')

describe('the screen of cases', () => {
  it('lists them from the latest, is travelled by keys, and Enter shows one whole', async () => {
    const user = show(realBackend(threeCases()).client, <CasesScreen />, { at: 'cases' })
    const first = await line('The invoice came late')
    screen.getByText('3 cases, the latest first')
    first.focus()
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Nobody answered'))
    await user.keyboard('{End}')
    await waitFor(() => expect(document.activeElement?.textContent).toContain('חויבתי'))
    await user.keyboard('{Enter}')
    const panel = await screen.findByRole('complementary', { name: /Details of a case/ })
    expect(
      within(panel)
        .getByRole('link', { name: /Late invoice/ })
        .getAttribute('href'),
    ).toBe('#/failure-points/f1')
    await user.click(within(panel).getByRole('button', { name: 'All cases of FP-01' }))
    await waitFor(() => expect(lines()).toHaveLength(2), started)
    await user.click(screen.getByRole('button', { name: 'Show cases of every Failure point' }))
    await waitFor(() => expect(lines()).toHaveLength(3), started)
  })

  it('finds words, says when nothing fits, and shows all again', async () => {
    const user = show(realBackend(threeCases()).client, <CasesScreen />, { at: 'cases' })
    await line('Nobody answered')
    await user.type(screen.getByRole('textbox', { name: 'Search what was said' }), 'חשבונית')
    await waitFor(() => expect(lines()).toHaveLength(1), started)
    await user.type(screen.getByRole('textbox', { name: 'Search what was said' }), ' invoice')
    await screen.findByText(/No case fits/, {}, started)
    await user.click(screen.getByRole('button', { name: 'Show all' }))
    await waitFor(() => expect(lines()).toHaveLength(3), started)
  })

  it('says what belongs here while there are none', async () => {
    show(realBackend(engagementOf({})).client, <CasesScreen />, { at: 'cases' })
    await screen.findByRole('heading', { name: 'No cases yet' })
  })
})
