import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { JourneyScreen } from '../../../../../renderer/screens/journey/JourneyScreen.tsx'
import { engagementOf } from '../../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../../harness/realBackend.ts'
import { show } from '../../../harness/show.tsx'

type Backend = ReturnType<typeof shop>

function shop() {
  return realBackend(
    engagementOf({
      stages: [
        { id: 's1', name: 'Sale' },
        { id: 's2', name: 'Service' },
      ],
      touchpoints: [
        { id: 't1', name: 'Visit', stage: 's1', customerScore: 6, organisationScore: 9, hands: ['Adviser'] },
        { id: 't2', name: 'Desk', stage: 's2', customerScore: 3, backstage: [{ name: 'Shifts', kind: 'policy', score: 5 }] },
      ],
      failurePoints: [{ id: 'f1', title: 'Nobody answers', touchpoint: 't2', perMonth: 12 }],
    }),
  )
}

async function shown({ client }: Backend, shape: 'Touchpoints' | 'Stages'): Promise<UserEvent> {
  const user = show(client, <JourneyScreen />, { at: 'journey' })
  await user.click(await screen.findByText(shape, { selector: 'label *' }))
  await screen.findByRole('grid')
  return user
}

const cellOf = (column: string, row: number): HTMLElement =>
  document.querySelectorAll<HTMLElement>(`[role=row] > [role=gridcell][data-column=${column}]`).item(row)
const touchpoints = async ({ client }: Backend) => (await client.journey.map({})).stages.flatMap((stage) => stage.touchpoints)

describe('the touchpoints of a journey as a table', () => {
  it('take pasted channels, moments of truth and scores as one change', async () => {
    const backend = shop()
    const user = await shown(backend, 'Touchpoints')
    await user.click(cellOf('channel', 0))
    await user.paste('Shop\tYes\t7,5\t8\nPhone\tno\t4\t6\n')
    await waitFor(async () =>
      expect((await touchpoints(backend)).map((one) => [one.channel, one.momentOfTruth, one.customer, one.organisation])).toEqual(
        [
          ['Shop', true, 7.5, 8],
          ['Phone', false, 4, 6],
        ],
      ),
    )
    await backend.client.changes.undo()
    expect((await touchpoints(backend)).map(({ channel }) => channel)).toEqual([null, null])
  })

  it('refuse a score above ten beside its cell, and keep what was typed', async () => {
    const backend = shop()
    const user = await shown(backend, 'Touchpoints')
    await user.click(cellOf('customer', 1))
    await user.keyboard('11{Enter}')
    await screen.findByText(/10/, { selector: '[role=alert], [role=alert] *' })
    expect((await touchpoints(backend)).map(({ customer }) => customer)).toEqual([6, 3])
  })

  it('move to another stage by its name, and divide hands by commas', async () => {
    const backend = shop()
    const user = await shown(backend, 'Touchpoints')
    await user.click(cellOf('stage', 0))
    await user.keyboard('Service{Enter}')
    await waitFor(async () => {
      const { stages } = await backend.client.journey.map({})
      expect(stages.map((stage) => stage.touchpoints.length)).toEqual([0, 2])
    })
    await user.click(cellOf('hands', 0))
    await user.keyboard('{F2}{End}, Cashier,{Enter}')
    await waitFor(async () =>
      expect((await touchpoints(backend)).find(({ id }) => id === 't1')?.hands).toEqual(['Adviser', 'Cashier']),
    )
  })

  it('show the mean of what stands behind as the organisation’s score without making it one that was given', async () => {
    const backend = shop()
    const user = await shown(backend, 'Touchpoints')
    expect(cellOf('organisation', 1).textContent).toBe('5')
    await user.click(cellOf('organisation', 1))
    await user.keyboard('{F2}{Enter}')
    expect((await backend.client.engagement.head()).touchpoints.find(({ id }) => id === 't2')?.organisationScore).toBeUndefined()
  })

  it('are deleted as rows, and come back by one undo', async () => {
    const backend = shop()
    const user = await shown(backend, 'Touchpoints')
    await user.click(screen.getByRole('checkbox', { name: /Visit/ }))
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    await waitFor(async () => expect((await touchpoints(backend)).map(({ name }) => name)).toEqual(['Desk']))
    await backend.client.changes.undo()
    expect(await touchpoints(backend)).toHaveLength(2)
  })
})

describe('the stages of a journey as a table', () => {
  it('are renamed by a pasted column, and count what stands on them', async () => {
    const backend = shop()
    const user = await shown(backend, 'Stages')
    expect(['touchpoints', 'failurePoints'].map((column) => cellOf(column, 1).textContent)).toEqual(['1', '1'])
    await user.click(cellOf('name', 0))
    await user.paste('Buying\nUsing\n')
    await waitFor(async () =>
      expect((await backend.client.journey.map({})).stages.map(({ name }) => name)).toEqual(['Buying', 'Using']),
    )
  })
})
