import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { EngagementSettings } from '../../../../renderer/screens/settings/engagement/EngagementSettings.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

it('keeps a currency that is no country’s in sight, and takes another by its name', async () => {
  const { client } = realBackend(engagementOf({ currency: 'ZZZ' }))
  const user = show(client, <EngagementSettings />, { at: 'settings' })
  const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Currency' })
  expect(field.value).toBe('ZZZ')
  await user.clear(field)
  await user.type(field, 'euro')
  await user.click(await screen.findByRole('option', { name: 'Euro (EUR)' }))
  await waitFor(async () => expect((await client.engagement.head()).currency).toBe('EUR'))
})
