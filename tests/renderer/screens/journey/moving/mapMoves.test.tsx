import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { JourneyScreen } from '../../../../../renderer/screens/journey/JourneyScreen.tsx'
import { engagementOf } from '../../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../../harness/realBackend.ts'
import { show } from '../../../harness/show.tsx'

function shop() {
  return realBackend(
    engagementOf({
      stages: [
        { id: 's1', name: 'Sale' },
        { id: 's2', name: 'Service' },
      ],
      touchpoints: [
        { id: 't1', name: 'Visit', stage: 's1' },
        { id: 't2', name: 'Offer', stage: 's1' },
        { id: 't3', name: 'Desk', stage: 's2' },
      ],
    }),
  )
}

type Client = ReturnType<typeof shop>['client']

async function drawn(client: Client) {
  const { stages } = await client.journey.map({})
  return stages.map(({ name, touchpoints }) => [name, touchpoints.map((touchpoint) => touchpoint.name)])
}

it('moves the touchpoint in focus by keys, keeps the focus on it and says where it is', async () => {
  const { client } = shop()
  const user = show(client, <JourneyScreen />, { at: 'journey' })
  const visit = () => screen.getByRole('button', { name: 'Visit' })
  ;(await screen.findByRole('button', { name: 'Visit' })).focus()
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await screen.findByText('“Visit” is now 2 of 2 in “Sale”')
  expect(document.activeElement).toBe(visit())
  // Two steps at once: the second begins where the first will have come to.
  await user.keyboard('{Alt>}{ArrowRight}{ArrowDown}{/Alt}')
  await screen.findByText('“Visit” is now 2 of 2 in “Service”')
  await waitFor(() => expect(document.activeElement).toBe(visit()))
  expect(await drawn(client)).toEqual([
    ['Sale', ['Offer']],
    ['Service', ['Desk', 'Visit']],
  ])
  for (let step = 0; step < 3; step++) await client.changes.undo()
  expect(await drawn(client)).toEqual([
    ['Sale', ['Visit', 'Offer']],
    ['Service', ['Desk']],
  ])
})

it('moves the stage in focus along the journey', async () => {
  const { client } = shop()
  const user = show(client, <JourneyScreen />, { at: 'journey' })
  ;(await screen.findByRole('button', { name: '1 Sale' })).focus()
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
  await screen.findByText('“Sale” is now stage 2 of 2')
  expect(document.activeElement?.textContent).toBe('2 Sale')
  expect((await drawn(client)).map(([name]) => name)).toEqual(['Service', 'Sale'])
})

it('moves by the buttons beside the map, which keep the focus', async () => {
  const { client } = shop()
  const user = show(client, <JourneyScreen />, { at: 'journey' })
  await user.click(await screen.findByRole('button', { name: 'Desk' }))
  const back = await screen.findByRole('button', { name: 'Move the touchpoint to the stage before' })
  await user.click(back)
  await waitFor(async () => expect((await drawn(client))[0]).toEqual(['Sale', ['Visit', 'Offer', 'Desk']]))
  expect(document.activeElement).toBe(back)
})
