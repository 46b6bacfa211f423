import { useQuery } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { useApi } from '../../../../../renderer/page/ApiProvider.tsx'
import { SplitButton } from '../../../../../renderer/screens/failure-points/splitting/SplitButton.tsx'
import { engagementOf } from '../../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../../harness/realBackend.ts'
import { show } from '../../../harness/show.tsx'

function ShownSplit(): ReactNode {
  const { data } = useQuery(useApi().failurePoint.get.queryOptions({ input: { id: 'a' } }))
  return data === undefined ? null : <SplitButton detail={data} />
}

it('a failure point is split by words or by a value, with how many cases move and what they say', async () => {
  const occurrences = [
    { text: 'Waited an hour', channel: 'phone' },
    { text: 'Nobody came', channel: 'web' },
    { text: 'Waited in vain', channel: 'phone' },
  ].map((one) => ({ ...one, failurePoint: 'a', on: '2026-01-10' }))
  const { client, faults } = realBackend(engagementOf({ failurePoints: [{ id: 'a', title: 'Late' }], occurrences }))
  const user = show(client, <ShownSplit />)
  await user.click(await screen.findByRole('button', { name: 'Split…' }))
  const confirm = await screen.findByRole<HTMLButtonElement>('button', { name: 'Split' })
  expect(confirm.disabled).toBe(true)
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Words' }))
  await user.keyboard('waited')
  expect(await screen.findByText('Cases that move: 2 of 3.')).toBeTruthy()
  expect(screen.getByText('Waited in vain')).toBeTruthy()
  await user.click(screen.getByRole('combobox', { name: 'By what do its cases differ?' }))
  await user.click(await screen.findByRole('option', { name: 'Channel' }))
  await user.click(await screen.findByRole('combobox', { name: 'Which cases move' }))
  await user.click(await screen.findByRole('option', { name: 'web (one case)' }))
  expect(await screen.findByText('Cases that move: 1 of 3.')).toBeTruthy()
  const title = screen.getByRole<HTMLInputElement>('textbox', { name: 'Title of the new failure point' })
  expect(title.value).toBe('Late – web')
  await user.click(confirm)
  await screen.findByText('One case was moved to the new failure point; undo moves it back.')
  const { rows } = await client.failurePoint.page({ query: {}, offset: 0, limit: 10 })
  expect(rows.map((row) => [row.title, row.occurrences])).toEqual([
    ['Late', 2],
    ['Late – web', 1],
  ])
  expect(faults).toEqual([])
})
