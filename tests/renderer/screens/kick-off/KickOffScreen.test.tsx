import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { KickOffScreen } from '../../../../renderer/screens/kick-off/KickOffScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

const kpis = [
  {
    id: 'k',
    name: 'Waiting time',
    unit: 'minutes',
    readings: [
      { on: '2026-01-01', value: 9 },
      { on: '2026-02-01', value: 8 },
      { on: '2026-06-01', value: 5 },
    ],
  },
]

describe('the kick-off', () => {
  it('is written down part by part, nothing of which is lost while another is being saved, and undone', async () => {
    const { client } = realBackend(engagementOf({ language: 'en' }))
    const user = show(client, <KickOffScreen />, { at: 'kick-off' })
    const kickOff = async () => (await client.engagement.head()).kickOff
    await user.type(await screen.findByRole('textbox', { name: 'Sponsor' }), 'Dana Or{Tab}')
    await user.type(screen.getByRole('textbox', { name: 'What the work is about' }), 'Returns{Tab}')
    await user.type(screen.getByRole('textbox', { name: 'Add a member' }), 'Noa{Enter}Avi{Enter}')
    await user.type(screen.getByRole('textbox', { name: 'Add an interview' }), 'Rut{Enter}')
    await user.type(await screen.findByRole('textbox', { name: 'Held: Rut' }), '2026-01-11{Enter}')
    await waitFor(async () =>
      expect(await kickOff()).toEqual({
        ...{ sponsor: 'Dana Or', scope: 'Returns', members: [{ name: 'Noa' }, { name: 'Avi' }] },
        interviews: [{ who: 'Rut', heldOn: '2026-01-11' }],
      }),
    )
    await screen.findByText('Data received 0 of 0 · interviews held 1 of 1')
    await user.click(screen.getByRole('button', { name: 'Remove Noa' }))
    await waitFor(async () => expect((await kickOff()).members).toEqual([{ name: 'Avi' }]))
    await client.changes.undo()
    expect((await kickOff()).members).toEqual([{ name: 'Noa' }, { name: 'Avi' }])
    expect((await client.people.list()).map(({ name }) => name)).toEqual(['Dana Or', 'Noa', 'Avi', 'Rut'])
  })

  it('shows where each KPI stood on its day, and what it waits for; a day to come has not been', async () => {
    const { client } = realBackend(
      engagementOf({ language: 'en', kpis, kickOff: { on: '2026-03-01', steeringDates: ['2099-05-03'] } }),
    )
    const user = show(client, <KickOffScreen />, { at: 'kick-off' })
    await screen.findByRole('cell', { name: '8 minutes · 1 Feb 2026' })
    await screen.findByRole('cell', { name: '5 minutes · 1 Jun 2026' })
    await screen.findByText('next')
    await user.type(screen.getByRole('textbox', { name: 'Add data that is asked for' }), 'Calls{Enter}')
    await user.type(await screen.findByRole('textbox', { name: 'Received: Calls' }), '2099-01-11{Enter}')
    await screen.findByText(/2099/u, { selector: '[role=status] *' })
    expect((await client.engagement.head()).kickOff.data).toEqual([{ what: 'Calls' }])
    const day = screen.getByRole('textbox', { name: 'Day of a meeting' })
    await user.type(day, '2099-05-03{Enter}')
    await user.click(screen.getByRole('button', { name: 'Add the day' }))
    await screen.findByText('3 May 2099 is there already.')
  })
})
