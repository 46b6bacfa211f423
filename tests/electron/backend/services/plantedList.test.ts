import '../../../fixtures/planted/plantPromises.ts'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEngagementFile } from '../../../../electron/backend/engagement/createEngagementFile.ts'
import { parseEngagement } from '../../../../shared/engagement/parseEngagement.ts'
import { exportedText, testBackend } from './testBackend.ts'

/** A backend with an engagement of a few promises open. */
async function backendWithPromises() {
  const backend = testBackend()
  const parsed = parseEngagement({
    name: 'Planted',
    language: 'en',
    touchpoints: [{ id: 't1', name: 'Desk', stage: 's1' }],
    stages: [{ id: 's1', name: 'Service' }],
    failurePoints: [{ id: 'f1', title: 'No answer for a week' }],
    promises: [
      { id: 'p1', text: 'An answer within a day', reality: 'Nobody calls before Thursday', touchpoint: 't1' },
      { id: 'p2', text: 'One contact person', failurePoints: ['f1'] },
    ],
  })
  if (!parsed.ok) throw new Error(`${parsed.problem.code} at ${parsed.problem.path}`)
  const path = join(backend.folder, 'planted.shoresh')
  createEngagementFile(path, parsed.engagement, { author: 'test' })
  await backend.openPath(path)
  return backend
}

describe('a list that is planted in the catalogue', () => {
  it('is found by the search, by code, title and its other texts, between the others', async () => {
    const { client } = await backendWithPromises()
    const found = async (text: string) => (await client.search.find({ text })).map(({ kind, id }) => `${kind} ${id}`)
    expect(await found('pr-02')).toEqual(['promise p2'])
    expect(await found('contact one')).toEqual(['promise p2'])
    expect(await found('thursday')).toEqual(['promise p1'])
    expect(await found('answer')).toEqual(['failure-point f1', 'promise p1'])
  })

  it('is exported with the others', async () => {
    const { client } = await backendWithPromises()
    expect(JSON.parse(await exportedText(client)).promises).toMatchObject([{ code: 'PR-01' }, { code: 'PR-02' }])
  })
})
