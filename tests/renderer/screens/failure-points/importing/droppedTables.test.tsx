import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { FailurePointsScreen } from '../../../../../renderer/screens/failure-points/FailurePointsScreen.tsx'
import { realBackend } from '../../../harness/realBackend.ts'
import { show } from '../../../harness/show.tsx'
import { cell, threeFailurePoints } from '../threeFailurePoints.ts'

it('of several tables that are dropped the first is imported, and the others are named, not passed over', async () => {
  const { client } = realBackend(threeFailurePoints())
  show(client, <FailurePointsScreen />, { at: 'failure-points' })
  const files = ['may.csv', 'june.csv', 'july.csv'].map((name) => new File(['Title\nLate'], name))
  fireEvent.drop(await cell('A'), { dataTransfer: { files } })
  await screen.findByText('Tables are imported one at a time: “may.csv” now. Drop the 2 others after it.')
  expect((await screen.findByRole('dialog', { name: /Import/ })).textContent).toContain('may.csv')
})
