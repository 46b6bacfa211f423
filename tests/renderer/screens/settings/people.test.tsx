import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { LastTimeSlide } from '../../../../renderer/screens/review/slides/LastTimeSlide.tsx'
import { PeopleSettings } from '../../../../renderer/screens/settings/engagement/PeopleSettings.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

const tasks = [
  { id: '1', text: 'Write to the supplier', owner: 'Dana' },
  { id: '2', text: 'Ask the technicians', owner: 'Noa' },
]

describe('the people among the settings', () => {
  it('are renamed in their fields, made one by the name of another, and parted by undo', async () => {
    const { client } = realBackend(engagementOf({ language: 'en', tasks }))
    const user = show(client, <PeopleSettings />, { at: 'settings' })
    const field = await screen.findByRole('textbox', { name: 'Name of Dana' })
    await user.clear(field)
    await user.type(field, 'Dana Or{Enter}')
    const renamed = await screen.findByRole('textbox', { name: 'Name of Dana Or' })
    expect(renamed).toBe(document.activeElement)
    await user.clear(renamed)
    await user.type(renamed, 'Noa{Enter}')
    await screen.findByText('Owner 2')
    await screen.findByText('Two are one now: Noa. Undo parts them again.')
    await client.changes.undo()
    await screen.findByRole('textbox', { name: 'Name of Dana Or' })
    expect(screen.getAllByText('Owner 1')).toHaveLength(2)
  })

  it('are hidden from boards: the review shows a code in the place of the name', async () => {
    const { client } = realBackend(engagementOf({ language: 'en', tasks }))
    const user = show(
      client,
      <>
        <PeopleSettings />
        <LastTimeSlide namesHidden={false} />
      </>,
      { at: 'settings' },
    )
    await screen.findByRole('cell', { name: 'Noa' })
    await user.click(await screen.findByRole('checkbox', { name: 'Noa: hidden from boards' }))
    await screen.findByRole('cell', { name: 'Person A' })
    await waitFor(() => expect(screen.queryByRole('cell', { name: 'Noa' })).toBeNull())
    expect(screen.getByRole('cell', { name: 'Dana' })).toBeTruthy()
  })

  it('say where they come from while there are none', async () => {
    const { client } = realBackend(engagementOf({ language: 'en' }))
    show(client, <PeopleSettings />, { at: 'settings' })
    await screen.findByText(/owners, interviewees and salespeople are gathered here/u)
  })
})
