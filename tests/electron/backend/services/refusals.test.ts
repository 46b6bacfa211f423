import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ORPCError } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { refusalText } from '../../../../shared/i18n/refusalText.ts'
import { open } from '../../../fixtures/engagementFiles.ts'
import { exportedText, refusalOf, sendTable, type TestBackend, testBackend } from './testBackend.ts'

type Client = TestBackend['client']

async function smallEngagement(client: Client) {
  await client.files.create({ name: 'Small', language: 'en' })
  const sale = await client.lists.stages.create({ name: 'Sale' })
  const service = await client.lists.stages.create({ name: 'Service' })
  const call = await client.lists.touchpoints.create({ name: 'Call', stage: sale.id })
  const failurePoint = await client.failurePoint.create({ title: 'Late', touchpoint: call.id, perMonth: 10 })
  const law = await client.lists.categories.create({ name: 'Law' })
  const one = await client.lists.rootCauses.create({ title: 'One', category: law.id })
  const two = await client.lists.rootCauses.create({ title: 'Two', category: 'training' })
  const first = await client.trace.addCause({ failurePoint: failurePoint.id, parent: null, title: 'first' })
  const second = await client.trace.addCause({ failurePoint: failurePoint.id, parent: null, title: 'second' })
  await client.trace.linkRootCause({ failurePoint: failurePoint.id, cause: first.id, rootCause: one.id })
  await client.trace.linkRootCause({ failurePoint: failurePoint.id, cause: second.id, rootCause: two.id })
  await client.trace.setJoin({ failurePoint: failurePoint.id, parent: null, join: 'together' })
  const fixA = await client.lists.fixes.create({ title: 'A', effects: [{ rootCause: one.id, effectiveness: 0.5 }] })
  const fixB = await client.lists.fixes.create({ title: 'B', effects: [], requires: [fixA.id] })
  return { sale, service, call, failurePoint, law, one, two, first, second, fixA, fixB }
}

type Small = Awaited<ReturnType<typeof smallEngagement>>

const refused: readonly (readonly [string, string, (client: Client, small: Small) => Promise<unknown>])[] = [
  ['a category in use', 'in-use', (client, { law }) => client.lists.categories.remove({ ids: [law.id] })],
  ['a stage in use', 'in-use', (client, { sale }) => client.lists.stages.remove({ ids: [sale.id] })],
  ['a touchpoint in use', 'in-use', (client, { call }) => client.lists.touchpoints.remove({ ids: [call.id] })],
  ['an order that lacks a stage', 'gone', (client, { sale }) => client.engagement.orderStages({ ids: [sale.id] })],
  ['an order with a stage twice', 'gone', (client, { sale }) => client.engagement.orderStages({ ids: [sale.id, sale.id] })],
  ['a stage with a name of 300 characters', 'too-long', (client) => client.lists.stages.create({ name: 'x'.repeat(300) })],
  [
    'a touchpoint with a name of 300 characters',
    'too-long',
    (client, { sale }) => client.lists.touchpoints.create({ name: 'א'.repeat(300), stage: sale.id }),
  ],
  ['a journey with a name of 300 characters', 'too-long', (client) => client.lists.journeys.create({ name: 'x'.repeat(300) })],
  [
    'a score above 10',
    'too-large',
    (client, { call }) => client.lists.touchpoints.update({ id: call.id, patch: { customerScore: 11 } }),
  ],
  [
    'a score below 0',
    'too-small',
    (client, { call }) => client.lists.touchpoints.update({ id: call.id, patch: { organisationScore: -1 } }),
  ],
  [
    'a touchpoint that depends on itself',
    'depends-cycle',
    (client, { call }) => client.lists.touchpoints.update({ id: call.id, patch: { dependsOn: [call.id] } }),
  ],
  ['the move of a touchpoint that is not there', 'gone', (client) => client.journey.moveTouchpoint({ id: 'none', to: 'later' })],
  ['the move of a stage that is not there', 'gone', (client) => client.journey.moveStage({ id: 'none', to: 'onward' })],
  [
    'a touchpoint moved to no stage',
    'unknown-stage',
    (client, { call }) => client.journey.moveTouchpoint({ id: call.id, to: { stage: 'none', before: null } }),
  ],
  [
    'a touchpoint moved before one that stands elsewhere',
    'gone',
    (client, { call, service }) => client.journey.moveTouchpoint({ id: call.id, to: { stage: service.id, before: 'none' } }),
  ],
  ['a touchpoint in no stage', 'unknown-stage', (client) => client.lists.touchpoints.create({ name: 'x', stage: 'none' })],
  [
    'a period that ends before it begins',
    'period-order',
    (client) => client.engagement.updateSettings({ period: { from: '2026-02-01', to: '2026-01-01' } }),
  ],
  ['a failure point that is not there', 'gone', (client) => client.failurePoint.update({ id: 'none', patch: { title: 'x' } })],
  [
    'an empty title',
    'empty-text',
    (client, { failurePoint }) => client.failurePoint.update({ id: failurePoint.id, patch: { title: ' ' } }),
  ],
  [
    'a severity of 6',
    'too-large',
    (client, { failurePoint }) => client.failurePoint.update({ id: failurePoint.id, patch: { severity: 6 } }),
  ],
  ['a negative frequency', 'too-small', (client) => client.failurePoint.create({ title: 'x', perMonth: -1 })],
  ['an estimate out of order', 'estimate-order', (client) => client.failurePoint.create({ title: 'x', perMonth: [3, 2, 1] })],
  [
    'a stage that contradicts the touchpoint',
    'stage-contradicts-touchpoint',
    (client, { call, service }) => client.failurePoint.create({ title: 'x', touchpoint: call.id, stage: service.id }),
  ],
  [
    'a touchpoint that is not there',
    'broken-reference',
    (client) => client.failurePoint.create({ title: 'x', touchpoint: 'none' }),
  ],
  [
    'one bad row among many',
    'gone',
    (client, { failurePoint }) => client.failurePoint.remove({ ids: [failurePoint.id, 'none'] }),
  ],
  [
    'a root cause twice beneath causes needed together',
    'root-cause-twice-together',
    (client, { failurePoint, first, two }) =>
      client.trace.linkRootCause({ failurePoint: failurePoint.id, cause: first.id, rootCause: two.id }),
  ],
  [
    'a merge that would put it there twice',
    'merge-twice-together',
    (client, { one, two }) => client.rootCause.merge({ kept: one.id, merged: [two.id] }),
  ],
  [
    'a root cause merged into itself',
    'duplicate-id',
    (client, { one }) => client.rootCause.merge({ kept: one.id, merged: [one.id] }),
  ],
  [
    'shares under needed-together',
    'share-under-together',
    (client, { failurePoint, first, second }) =>
      client.trace.setShares({
        failurePoint: failurePoint.id,
        parent: null,
        shares: [
          [first.id, 0.5],
          [second.id, 0.5],
        ],
      }),
  ],
  [
    'a cause moved into itself',
    'cause-into-itself',
    (client, { failurePoint, first }) =>
      client.trace.moveCause({ failurePoint: failurePoint.id, cause: first.id, parent: first.id, position: 0 }),
  ],
  [
    'a root cause of no category',
    'broken-reference',
    (client, { failurePoint, first }) =>
      client.trace.linkNewRootCause({ failurePoint: failurePoint.id, cause: first.id, title: 'x', category: 'none' }),
  ],
  [
    'a circle of requirements',
    'requires-cycle',
    (client, { fixA, fixB }) => client.lists.fixes.update({ id: fixA.id, patch: { requires: [fixB.id] } }),
  ],
  [
    'requiring what is excluded',
    'requires-excluded',
    (client, { fixA, fixB }) => client.lists.fixes.update({ id: fixA.id, patch: { excludes: [fixB.id] } }),
  ],
  [
    'two effects on one root cause',
    'two-effects',
    (client, { one }) =>
      client.lists.fixes.create({
        title: 'x',
        effects: [
          { rootCause: one.id, effectiveness: 0.1 },
          { rootCause: one.id, effectiveness: 0.2 },
        ],
      }),
  ],
  [
    'an effect on a root cause that is not there',
    'unknown-root-cause',
    (client) => client.lists.fixes.create({ title: 'x', effects: [{ rootCause: 'none', effectiveness: 0.1 }] }),
  ],
  [
    'an effectiveness above 1',
    'too-large',
    (client, { one }) => client.lists.fixes.create({ title: 'x', effects: [{ rootCause: one.id, effectiveness: 1.5 }] }),
  ],
  [
    'a table without a header',
    'csv-empty',
    async (client) => client.importing.run({ as: 'failure-points', handle: await sendTable(client, ''), map: {} }),
  ],
  [
    'a table without a title',
    'no-title-column',
    async (client) => client.importing.run({ as: 'failure-points', handle: await sendTable(client, 'a\n1'), map: {} }),
  ],
  [
    'a chart of a period that ends before it begins',
    'period-order',
    (client) => client.pareto.get({ by: 'stage', language: 'en', from: '2026-02-01', to: '2026-01-01' }),
  ],
]

describe('what is refused', () => {
  it.each(refused)('%s is told as %s, in both languages, and changes nothing', async (_name, code, call) => {
    const { client, faults } = testBackend()
    const small = await smallEngagement(client)
    const before = await exportedText(client)
    const history = await client.changes.history()
    const refusal = await refusalOf(call(client, small))
    expect(refusal.code).toBe(code)
    for (const language of ['he', 'en'] as const) {
      const sentence = refusalText(refusal, language)
      expect(sentence).not.toMatch(/\{\{|undefined|[0-9a-f]{8}-[0-9a-f]{4}/u)
      expect(sentence.length).toBeGreaterThan(10)
    }
    expect(await exportedText(client)).toEqual(before)
    expect(await client.changes.history()).toEqual(history)
    expect(faults).toEqual([])
  })

  it('is everything while no file is open', async () => {
    const { client } = testBackend()
    expect((await refusalOf(client.failurePoint.create({ title: 'x' }))).code).toBe('no-file-open')
    expect((await refusalOf(client.plan.get({}))).code).toBe('no-file-open')
    expect((await refusalOf(client.files.saveCopy())).code).toBe('no-file-open')
    expect(await client.changes.history()).toEqual({ undo: null, redo: null })
  })

  it('is every change of a file that is read-only, which shows all the same', async () => {
    const first = testBackend()
    await smallEngagement(first.client)
    const path = join(first.folder, 'Small.shoresh')
    await first.close()
    chmodSync(path, 0o444)
    const bytes = readFileSync(path)
    const second = testBackend()
    await second.openPath(path)
    const opened = await second.client.files.session()
    expect(opened.opened).toMatchObject({ readOnly: true })
    expect((await second.client.failurePoint.page({ query: {}, offset: 0, limit: 10 })).total).toBe(1)
    expect((await refusalOf(second.client.failurePoint.create({ title: 'x' }))).code).toBe('read-only')
    expect(
      (
        await refusalOf(
          second.client.importing.run({
            as: 'failure-points',
            handle: await sendTable(second.client, 'title\nx'),
            map: { title: 'title' },
          }),
        )
      ).code,
    ).toBe('read-only')
    await second.close()
    expect(readFileSync(path)).toEqual(bytes)
  })

  it('is a file that is open elsewhere or is not ours, and the open one stays open', async () => {
    const { client, folder, userDataFolder, openPath } = testBackend()
    await client.files.create({ name: 'Mine', language: 'en' })
    writeFileSync(join(folder, 'text.shoresh'), 'not a database at all')
    await expect(openPath(join(folder, 'text.shoresh'))).rejects.toMatchObject({ code: 'not-ours' })
    await client.files.create({ name: 'Other', language: 'en' })
    await client.files.close()
    const other = await open({ folder, path: join(folder, 'Other.shoresh'), userDataFolder })
    await openPath(join(folder, 'Mine.shoresh'))
    const known = await client.files.known()
    const handle = known.find(({ fileName }) => fileName === 'Other.shoresh')?.handle ?? ''
    expect(await refusalOf(client.files.open({ handle }))).toMatchObject({ code: 'open-elsewhere' })
    expect((await client.files.session()).opened).toMatchObject({ fileName: 'Mine.shoresh' })
    other.close()
    await client.files.open({ handle })
    expect((await client.files.session()).opened).toMatchObject({ fileName: 'Other.shoresh' })
  })
})

describe('a fault of ours', () => {
  it('is logged and answered without a word of the inside', async () => {
    const fault = new Error('/secret/path')
    const { client, faults } = testBackend(undefined, {
      choice: 'dialog',
      chooseToOpen: () => Promise.reject(fault),
      chooseToSave: () => Promise.resolve(null),
    })
    const error = await client.files.open({}).catch((failure: unknown) => failure)
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', status: 500 })
    expect(error instanceof ORPCError ? JSON.stringify(error.toJSON()) : 'no error').not.toContain('secret')
    expect(faults).toEqual([fault])
  })
})
