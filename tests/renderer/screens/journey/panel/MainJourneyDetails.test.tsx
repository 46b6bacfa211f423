import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { JourneyScreen } from '../../../../../renderer/screens/journey/JourneyScreen.tsx'
import { engagementOf } from '../../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../../harness/realBackend.ts'
import { show } from '../../../harness/show.tsx'

const mapped = engagementOf({ stages: [{ id: 's1', name: 'Sale' }] })

describe('the main journey', () => {
  it('says whose it is and who goes along it, beside its map, and undo takes that back', async () => {
    const { client } = realBackend(mapped)
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    await user.click(await screen.findByRole('button', { name: 'Journeys' }))
    await user.click(await screen.findByRole('menuitem', { name: 'About this journey' }))
    const panel = await screen.findByRole('complementary', { name: 'About the journey Main journey' })
    await user.type(within(panel).getByRole('textbox', { name: 'Who' }), 'A family at home')
    await user.tab()
    await user.type(within(panel).getByRole('textbox', { name: 'What they need' }), 'A date')
    await user.tab()
    const persona = await screen.findByRole('region', { name: 'Who goes along it' })
    await waitFor(() => expect(persona.textContent).toBe('WhoA family at homeWhat they needA date'))
    expect((await client.engagement.head()).mainJourney).toEqual({ persona: { who: 'A family at home', needs: 'A date' } })
    await client.changes.undo({})
    await client.changes.undo({})
    expect((await client.engagement.head()).mainJourney).toEqual({})
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Who goes along it' })).toBeNull())
  })

  it('is nowhere said to be of anybody while nobody said it', async () => {
    const { client } = realBackend(mapped)
    show(client, <JourneyScreen />, { at: 'journey' })
    await screen.findByRole('button', { name: 'Journeys' })
    expect(screen.queryByRole('region', { name: 'Who goes along it' })).toBeNull()
  })
})
