import { createEvent, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { realBackend } from '../../harness/realBackend.ts'
import { showPage } from '../../harness/show.tsx'
import { threeFailurePoints } from '../../screens/failure-points/threeFailurePoints.ts'

const table = new File(['Title\nLate'], 'may.csv')

it('imports a table that is dropped on a screen which takes none itself', async () => {
  showPage(realBackend(threeFailurePoints()).client, 'plan')
  const heading = await screen.findByRole('heading', { level: 1, name: 'Work plan' })
  fireEvent.drop(heading, { dataTransfer: { files: [table] } })
  await waitFor(() => expect(window.location.hash).toBe('#/failure-points'))
  expect((await screen.findByRole('dialog', { name: /Import/ })).textContent).toContain('may.csv')
})

it('leaves an engagement that is dropped alone, which no browser may open in the page’s place', async () => {
  showPage(realBackend(threeFailurePoints()).client, 'plan')
  const heading = await screen.findByRole('heading', { level: 1, name: 'Work plan' })
  const drop = createEvent.drop(heading, { dataTransfer: { files: [new File(['x'], 'client.shoresh')] } })
  fireEvent(heading, drop)
  expect(drop.defaultPrevented).toBe(true)
  expect(window.location.hash).toBe('#/plan')
  expect(screen.queryByRole('dialog')).toBeNull()
})
