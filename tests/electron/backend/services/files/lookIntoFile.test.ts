import { copyFileSync, linkSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { createEngagementFile } from '../../../../../electron/backend/engagement/createEngagementFile.ts'
import { migrations } from '../../../../../electron/backend/engagement/migrations/migrations.ts'
import { latestVersion } from '../../../../../electron/backend/engagement/schema.ts'
import type { SeenEngagement } from '../../../../../shared/contract/analysis/journeyContract.ts'
import { engagementOf } from '../../../../fixtures/barsEngagement.ts'
import { breakFile } from '../../../../fixtures/brokenFiles.ts'
import { fingerprint, open, smallEngagement } from '../../../../fixtures/engagementFiles.ts'
import { interruptedWrite, putInPlace } from '../../../../fixtures/interruptedWrite.ts'
import { exportedText, refusalOf, type TestBackend, testBackend } from '../testBackend.ts'

/** Of a client: what may be taken, and beside it everything that may not. */
function oldCase() {
  return engagementOf({
    name: 'Zephyr fibre 2025',
    journeys: [
      { id: 'j1', name: 'Business customers', persona: { who: 'Rina of Zephyr' } },
      { id: 'j2', name: 'With nothing' },
    ],
    units: [{ id: 'u1', name: 'Secret unit' }],
    stages: [
      { id: 's1', name: 'Sale', competitors: [{ name: 'Secret rival', score: 9 }] },
      { id: 's2', name: 'The Zephyr welcome' },
      { id: 's3', name: 'Tender', journey: 'j1' },
    ],
    touchpoints: [
      {
        ...{ id: 't1', name: 'Branch', stage: 's1', channel: 'branch', momentOfTruth: true, customerScore: 2, unit: 'u1' },
        ...{ organisationScore: 8, hands: ['Secret hand'], feeling: 'Secret feeling', expectation: 'Secret expectation' },
        backstage: [{ name: 'Secret system', kind: 'system', score: 4 }],
      },
      { id: 't2', name: 'Talk with Dana Or', stage: 's1', hands: ['Dana Or'] },
      { id: 't3', name: 'Letter', stage: 's2', channel: 'Zephyr app' },
      { id: 't4', name: 'Offer', stage: 's3', dependsOn: ['t1'] },
    ],
    promises: [{ id: 'p1', text: 'Secret promise', touchpoint: 't1' }],
    failurePoints: [{ id: 'f1', title: 'Secret failure', touchpoint: 't1' }],
  })
}

interface Two extends TestBackend {
  readonly old: string
  handleOf(fileName: string): Promise<string>
  look(fileName?: string): Promise<SeenEngagement | null>
}

/** A backend with an engagement open, and an old one beside it. */
async function withOld(engagement = oldCase()): Promise<Two> {
  const backend = testBackend()
  const old = join(backend.folder, 'old.shoresh')
  createEngagementFile(old, engagement)
  await backend.client.files.create({ name: 'New', language: 'en' })
  const handleOf = async (fileName: string) =>
    (await backend.client.files.known()).find((file) => file.fileName === fileName)?.handle ?? ''
  const look = async (fileName = 'old.shoresh') => backend.client.journey.look({ handle: await handleOf(fileName) })
  return { ...backend, old, handleOf, look }
}

/** Every file below a folder. */
const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()

describe('a file that a journey is started from', () => {
  it('shows its journeys by stages and touchpoints and nothing else of its client, and stays as it lies', async () => {
    const { old, folder, userDataFolder, look } = await withOld()
    const before = { print: fingerprint(old), beside: filesIn(folder), kept: filesIn(userDataFolder) }
    const seen = await look()
    expect({ print: fingerprint(old), beside: filesIn(folder), kept: filesIn(userDataFolder) }).toEqual(before)
    expect(seen?.journeys.map(({ name, stages }) => [name, stages.map((stage) => stage.name)])).toEqual([
      [null, ['Sale', 'The Zephyr welcome']],
      ['Business customers', ['Tender']],
    ])
    expect(seen?.journeys[0]?.stages[0]?.touchpoints[0]).toEqual({
      ...{ name: 'Branch', tells: false, channel: 'branch', momentOfTruth: true },
    })
    expect(JSON.stringify(seen)).not.toMatch(/secret|Rina/i)
  })

  it('marks the names that hold a word of its own name or somebody’s, also in a channel', async () => {
    const { look } = await withOld()
    const places = (await look())?.journeys.flatMap(({ stages }) => stages.flatMap((stage) => [stage, ...stage.touchpoints]))
    expect(places?.filter(({ tells }) => tells).map(({ name }) => name)).toEqual([
      'Talk with Dana Or',
      'The Zephyr welcome',
      'Letter',
    ])
  })

  it('gives its stages and touchpoints as they were chosen, as one change that undo takes back and that names nobody', async () => {
    const { client } = await withOld()
    const stages = [
      { name: 'Sale', touchpoints: [{ name: 'Branch', channel: 'branch', momentOfTruth: true }, { name: 'Talk' }] },
      { name: 'Welcome', touchpoints: [] },
    ]
    await client.journey.take({ journey: null, stages })
    const { touchpoints = [], ...rest } = JSON.parse(await exportedText(client))
    expect(rest.stages.map(({ name }: { name: string }) => name)).toEqual(['Sale', 'Welcome'])
    expect(touchpoints).toEqual([
      { id: expect.any(String), name: 'Branch', stage: rest.stages[0].id, channel: 'branch', momentOfTruth: true },
      { id: expect.any(String), name: 'Talk', stage: rest.stages[0].id },
    ])
    expect((await client.changes.history()).undo).toEqual({ key: 'journey.take-many', params: { count: 2 } })
    await client.changes.undo()
    expect((await client.journey.map({})).stages).toEqual([])
  })

  it('of an older version is read through a copy that goes again, and stays of its version', async () => {
    const { folder, userDataFolder, look } = await withOld()
    const path = join(folder, 'older.shoresh')
    copyFileSync(join(import.meta.dirname, '../../../../fixtures/schema1.shoresh'), path)
    const before = { print: fingerprint(path), beside: filesIn(folder) }
    const seen = await look('older.shoresh')
    expect(seen?.journeys[0]?.stages.length).toBeGreaterThan(0)
    expect({ print: fingerprint(path), beside: filesIn(folder) }).toEqual(before)
    expect(filesIn(userDataFolder).filter((name) => /copy|backups|recovery/.test(name))).toEqual([])
  })

  it('can be open in another program, and shows what is committed', async () => {
    const { old, look, userDataFolder, folder } = await withOld()
    const elsewhere = await open({ path: old, folder, userDataFolder })
    expect((await look())?.journeys).toHaveLength(2)
    elsewhere.close()
  })

  it('is none when the user cancels the dialog of a desktop', async () => {
    const { client } = testBackend(undefined, {
      choice: 'dialog',
      chooseToOpen: async () => null,
      chooseToSave: async () => null,
    })
    expect(await client.journey.look({})).toBeNull()
  })
})

type Spoil = (path: string) => void

const bad: readonly (readonly [string, string, Spoil])[] = [
  ['of another program', 'not-ours', (path) => writeFileSync(path, 'Dear customer, '.repeat(100))],
  ['cut short', 'damaged', (path) => truncateSync(path, 8192)],
  [
    'of a newer version',
    'newer',
    (path) => {
      const connection = new Database(path)
      connection.pragma(`user_version = ${latestVersion(migrations) + 1}`)
      connection.close()
    },
  ],
  [
    'with a trigger of its own',
    'unexpected-content',
    (path) => {
      const connection = new Database(path)
      connection.exec('CREATE TRIGGER hostile AFTER INSERT ON fix BEGIN DELETE FROM fix; END')
      connection.close()
    },
  ],
  ['that breaks a rule', 'breaks-rules', (path) => breakFile(path, "UPDATE touchpoint SET name = '' WHERE id = 't1'")],
]

describe('a file that no journey is started from', () => {
  it.each(bad)('%s is refused in a sentence, and not a byte of it changes', async (_, code, spoil) => {
    const { old, folder, look, client } = await withOld()
    spoil(old)
    const before = { print: fingerprint(old), beside: filesIn(folder) }
    expect(await refusalOf(look())).toMatchObject({ code, params: { name: 'old.shoresh' } })
    expect({ print: fingerprint(old), beside: filesIn(folder) }).toEqual(before)
    expect((await client.changes.history()).undo).toBeNull()
  })

  it('the engagement that is open is refused, also under another name, and stays open', async () => {
    const { folder, look, client } = await withOld()
    expect(await refusalOf(look('New.shoresh'))).toMatchObject({ code: 'same-file', params: { name: 'New.shoresh' } })
    await client.lists.stages.create({ name: 'can be changed' })
    linkSync(join(folder, 'New.shoresh'), join(folder, 'Other.shoresh'))
    expect(await refusalOf(look('Other.shoresh'))).toMatchObject({ code: 'same-file', params: { name: 'Other.shoresh' } })
  })

  it('that is not known any more is refused', async () => {
    const { client } = await withOld()
    expect(await refusalOf(client.journey.look({ handle: 'guessed' }))).toMatchObject({ code: 'not-listed' })
  })

  it('brought back by opening it, is looked into then', async () => {
    const { old, folder, userDataFolder, look, handleOf, client } = await withOld(smallEngagement())
    const place = { path: old, folder, userDataFolder }
    const { after, journal } = await interruptedWrite(place, 'unfinished')
    putInPlace(place, after, journal)
    const before = { print: fingerprint(old), beside: filesIn(folder), kept: filesIn(userDataFolder) }
    expect(await refusalOf(look())).toMatchObject({ code: 'left-unfinished', params: { name: 'old.shoresh' } })
    expect({ print: fingerprint(old), beside: filesIn(folder), kept: filesIn(userDataFolder) }).toEqual(before)
    await client.files.open({ handle: await handleOf('old.shoresh') })
    await client.files.open({ handle: await handleOf('New.shoresh') })
    expect((await look())?.journeys[0]?.stages.map(({ name }) => name)).toEqual(['Sale', 'Service'])
  })

  it('takes nothing under a journey that is gone, or a name that is too long', async () => {
    const { client } = await withOld()
    const stages = [{ name: 'Sale', touchpoints: [] }]
    expect(await refusalOf(client.journey.take({ journey: 'none', stages }))).toMatchObject({ code: 'gone' })
    const long = [{ name: 'x'.repeat(300), touchpoints: [] }]
    expect(await refusalOf(client.journey.take({ journey: null, stages: long }))).toMatchObject({ code: 'too-long' })
    expect((await client.journey.map({})).stages).toEqual([])
  })
})
