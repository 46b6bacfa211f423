import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createEngagementFile } from '../../../../electron/backend/engagement/createEngagementFile.ts'
import { JourneyScreen } from '../../../../renderer/screens/journey/JourneyScreen.tsx'
import { testBackend } from '../../../electron/backend/services/testBackend.ts'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { show } from '../../harness/show.tsx'

const old = engagementOf({
  name: 'Zephyr',
  journeys: [{ id: 'j1', name: 'Business customers' }],
  stages: [
    { id: 's1', name: 'Sale' },
    { id: 's2', name: 'Welcome to Zephyr' },
    { id: 's3', name: 'Tender', journey: 'j1' },
  ],
  touchpoints: [
    { id: 't1', name: 'Branch', stage: 's1', channel: 'branch', momentOfTruth: true, customerScore: 3, hands: ['Adviser'] },
    { id: 't2', name: 'Talk at Zephyr', stage: 's1' },
    { id: 't3', name: 'Letter', stage: 's2' },
  ],
})

async function shown() {
  const { client, folder } = testBackend()
  createEngagementFile(join(folder, 'old.shoresh'), old)
  createEngagementFile(join(folder, 'empty.shoresh'), engagementOf({ name: 'Empty' }))
  await client.files.create({ name: 'New', language: 'en' })
  const user = show(client, <JourneyScreen />, { at: 'journey' })
  await user.click(await screen.findByRole('button', { name: 'From another engagement…' }))
  return { client, user, dialog: within(await screen.findByRole('dialog')) }
}

describe('a journey from another engagement', () => {
  it('shows its journeys with counts, then every name; what may tell whose it was is taken only when it is changed or ticked', async () => {
    const { client, user, dialog } = await shown()
    expect((await dialog.findAllByRole('button')).map(({ textContent }) => textContent)).not.toContain('New.shoresh')
    await user.click(await dialog.findByRole('button', { name: /^old\.shoresh/ }))
    expect((await dialog.findByRole('button', { name: /Business customers/ })).textContent).toContain('one stage, 0 touchpoints')
    await user.click(dialog.getByRole('button', { name: /Main journey/ }))
    await waitFor(() =>
      expect(document.activeElement).toBe(dialog.getByRole('region', { name: 'Stages and touchpoints to take' })),
    )
    dialog.getByText(/^2 lines may tell whose engagement it was/)
    dialog.getByText(/^Everything else stays there/)
    const ticked = (name: string) => dialog.getByRole<HTMLInputElement>('checkbox', { name: `Take ${name}` }).checked
    expect(['Sale', 'Branch', 'Talk at Zephyr', 'Welcome to Zephyr', 'Letter'].map(ticked)).toEqual([
      ...[true, true, false, false, false],
    ])
    await user.clear(dialog.getByRole('textbox', { name: 'Name of Talk at Zephyr' }))
    await user.type(dialog.getByRole('textbox', { name: 'Name of Talk at Zephyr' }), 'Talk')
    await user.clear(dialog.getByRole('textbox', { name: 'Channel of Branch' }))
    await user.click(dialog.getByRole('button', { name: 'Take one stage and 2 touchpoints' }))
    await screen.findByRole('button', { name: 'Talk' })
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'New stage' })))
    const { stages } = await client.journey.map({})
    expect(stages.map(({ name, touchpoints }) => [name, touchpoints.map((one) => [one.name, one.momentOfTruth])])).toEqual([
      [
        'Sale',
        [
          ['Branch', true],
          ['Talk', false],
        ],
      ],
    ])
    await client.changes.undo()
    expect((await client.journey.map({})).stages).toEqual([])
  })

  it('leads back from a file without stages, and takes nothing while nothing is ticked', async () => {
    const { user, dialog } = await shown()
    await user.click(await dialog.findByRole('button', { name: /^empty\.shoresh/ }))
    await dialog.findByText('No stage is mapped in “empty.shoresh”, so there is nothing to take.')
    await user.click(dialog.getByRole('button', { name: 'Back' }))
    await user.click(await dialog.findByRole('button', { name: /^old\.shoresh/ }))
    await user.click(await dialog.findByRole('button', { name: /Business customers/ }))
    await user.click(await dialog.findByRole('checkbox', { name: 'Take Tender' }))
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Nothing is ticked' }).disabled).toBe(true)
  })

  it('says why a file cannot be read, and lets another be chosen', async () => {
    const { client, folder } = testBackend()
    createEngagementFile(join(folder, 'a.shoresh'), old)
    await client.files.create({ name: 'New', language: 'en' })
    writeFileSync(join(folder, 'letter.shoresh'), 'Dear customer')
    const user = show(client, <JourneyScreen />, { at: 'journey' })
    await user.click(await screen.findByRole('button', { name: 'From another engagement…' }))
    await user.click(await screen.findByRole('button', { name: /^letter\.shoresh/ }))
    expect((await screen.findByRole('alert')).textContent).toBe('“letter.shoresh” is not a Shoresh engagement file.')
    await user.click(screen.getByRole('button', { name: /^a\.shoresh/ }))
    await screen.findByRole('button', { name: /Main journey/ })
  })
})
