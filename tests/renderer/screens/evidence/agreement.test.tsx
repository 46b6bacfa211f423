import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EvidenceScreen } from '../../../../renderer/screens/evidence/EvidenceScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

const engagement = engagementOf({
  rootCauses: [
    { id: 'r1', title: 'Old system', category: 'systems' },
    { id: 'r2', title: 'No owner', category: 'structure' },
  ],
})

async function showAgreement() {
  const { client } = realBackend(engagement)
  const user = show(client, <EvidenceScreen />, { at: 'evidence' })
  await user.click(await screen.findByText('Agreement'))
  return { client, user }
}

describe('a blind round', () => {
  it('hides what others chose until it is shown, and then says what to talk about first', async () => {
    const { client, user } = await showAgreement()
    await user.type(await screen.findByRole('textbox', { name: 'What is it about?' }), 'Kinds{Enter}')
    const choose = async (who: string, choices: readonly string[]): Promise<void> => {
      const name = await screen.findByRole('textbox', { name: 'Your name' })
      await user.clear(name)
      await user.type(name, who)
      expect(screen.queryByRole('combobox', { name: /Your choice for/ })).toBeNull()
      await user.keyboard('{Enter}')
      const fields = within(screen.getByRole('list')).getAllByRole('combobox')
      for (const [at, choice] of choices.entries()) {
        const field = fields[at]
        if (field === undefined) throw new Error('There are fewer items than choices.')
        expect(field).toHaveProperty('value', '')
        await user.click(field)
        await user.click(await screen.findByRole('option', { name: choice }))
      }
      await user.click(screen.getByRole('button', { name: 'Done, next person' }))
    }
    await choose('Dana', ['Systems', 'Structure'])
    expect(screen.getByRole('button', { name: 'Show what everybody chose' })).toHaveProperty('disabled', true)
    // On the way to a longer name stands one whose choices are hidden.
    await user.type(await screen.findByRole('textbox', { name: 'Your name' }), 'Dana')
    expect(screen.queryByRole('combobox', { name: /Your choice for/ })).toBeNull()
    await choose('Noa', ['Process', 'Structure'])
    await user.click(screen.getByRole('button', { name: 'Show what everybody chose' }))
    await screen.findByText('50% of the pairs of choices agree')
    await screen.findByText('One item to talk about first')
    expect(screen.getByText('Systems: Dana')).toBeDefined()
    await user.click(screen.getByRole('combobox', { name: /Agreed on for/ }))
    await user.click(await screen.findByRole('option', { name: 'Process' }))
    await waitFor(async () => {
      const { rootCauses, rounds } = await client.agreement.get()
      expect(rootCauses.find(({ id }) => id === 'r1')?.present).toBe('process')
      expect(rounds[0]?.categoryChoices).toHaveLength(4)
    })
  })
})
