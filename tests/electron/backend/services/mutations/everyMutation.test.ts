import { describe, expect, it } from 'vitest'
import { contract } from '../../../../../shared/contract/contract.ts'
import { readsByProcedure } from '../../../../../shared/contract/reads.ts'
import { parseEngagement } from '../../../../../shared/engagement/parseEngagement.ts'
import { exportedText, testBackend } from '../testBackend.ts'
import { causeMutations } from './causeMutations.ts'
import { failurePointMutations } from './failurePointMutations.ts'
import { importMutations } from './importMutations.ts'
import { journeyMutations } from './journeyMutations.ts'
import { listMutations } from './listMutations.ts'
import type { Client, Mutations } from './Mutations.ts'
import { traceMutations } from './traceMutations.ts'
import { workMutations } from './workMutations.ts'

const mutations: Mutations = {
  ...listMutations,
  ...failurePointMutations,
  ...traceMutations,
  ...causeMutations,
  ...journeyMutations,
  ...workMutations,
  ...importMutations,
}

/** Areas of procedures that change no engagement, and those of other areas that only read or bring. */
const areasApart: readonly string[] = ['files', 'preferences', 'changes', 'transfer', 'exporting', 'lists']
const readers: readonly string[] = [
  'evidence.saveFile',
  'importing.preview',
  'importing.trial',
  'importing.groups',
  'importing.saveRejected',
  'journey.look',
  'assistant.brief',
  'assistant.read',
]

/** Procedures of the contract that change an engagement; those that each list has are apart. */
const changing = Object.entries(contract)
  .filter(([area]) => !areasApart.includes(area))
  .flatMap(([area, procedures]) => Object.keys(procedures).map((name) => `${area}.${name}`))
  .filter((path) => !readsByProcedure.has(path) && !readers.includes(path))

/** The sample in a fresh backend, and what the mutations below need of it. */
async function openSample() {
  const { client, faults } = testBackend()
  await client.files.openSample({ language: 'en' })
  const text = await exportedText(client)
  const sample = JSON.parse(text)
  return { client, faults, sample, dump: async () => JSON.parse(await exportedText(client)) }
}

/** What screens show. */
async function look(client: Client) {
  return {
    head: await client.engagement.head(),
    page: await client.failurePoint.page({ query: { search: 'e' }, offset: 0, limit: 1000 }),
    inbox: await client.trace.inbox({ all: true, offset: 0, limit: 1000 }),
    rootCauses: await client.rootCause.list({ measure: 'severity' }),
    plan: await client.plan.get({}),
    overview: await client.overview.get({}),
    pareto: await client.pareto.get({ by: 'category', language: 'en', measure: 'cost' }),
    map: await client.journey.map({}),
    evidence: await client.evidence.list(),
    progress: await client.progress.get(),
  }
}

describe('every mutation', () => {
  it.each(changing)('%s is among those that are tried', (path) => {
    expect(Object.keys(mutations).some((tried) => tried.split(/,? /).includes(path))).toBe(true)
  })

  it.each(Object.entries(mutations))(
    '%s is undone and redone to the same file, and shown as a fresh reading shows it',
    async (_name, mutate) => {
      const { client, faults, sample, dump } = await openSample()
      const before = await dump()
      await look(client)
      await mutate(client, sample)
      const [after, shown] = [await dump(), await look(client)]
      expect(after).not.toEqual(before)
      expect(parseEngagement(after)).toMatchObject({ ok: true })
      let steps = 0
      while ((await client.changes.undo()) !== null) steps += 1
      expect(await dump()).toEqual(before)
      for (let step = 0; step < steps; step += 1) await client.changes.redo()
      expect(await dump()).toEqual(after)
      await client.files.close()
      await client.files.openSample({ language: 'en' })
      expect(await look(client)).toEqual(shown)
      expect(faults).toEqual([])
    },
  )
})
