import { screen } from '@testing-library/react'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import type { realBackend } from '../../harness/realBackend.ts'

export type Client = ReturnType<typeof realBackend>['client']

export const cell = (words: string): Promise<HTMLElement> => screen.findByRole('gridcell', { name: words })

/** Three failure points of one stage, A to C. */
export function threeFailurePoints() {
  return engagementOf({
    stages: [{ id: 's', name: 'Service' }],
    failurePoints: ['A', 'B', 'C'].map((title, index) => ({ id: title, title, stage: 's', severity: index + 1, perMonth: 10 })),
  })
}

export async function titles(client: Client): Promise<readonly string[]> {
  const { rows } = await client.failurePoint.page({ query: {}, offset: 0, limit: 100 })
  return rows.map(({ title }) => title)
}
