import { join } from 'node:path'
import { ORPCError } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { listBackups } from '../../../../electron/backend/engagement/copies/backups.ts'
import { createEngagementFile } from '../../../../electron/backend/engagement/createEngagementFile.ts'
import { breakFile, mendableShapes, stuckShapes } from '../../../fixtures/brokenFiles.ts'
import { smallEngagement } from '../../../fixtures/engagementFiles.ts'
import { refusalOf, type TestBackend, testBackend } from './testBackend.ts'

async function openBroken(backend: TestBackend, name: string, statements: readonly string[]): Promise<string> {
  const path = join(backend.folder, name)
  createEngagementFile(path, smallEngagement())
  breakFile(path, ...statements)
  await backend.openPath(path)
  return path
}

async function opened(statements: readonly string[]): Promise<TestBackend> {
  const backend = testBackend()
  await openBroken(backend, 'client.shoresh', statements)
  return backend
}

/** What the screens ask of a file; each is answered, or refused in a sentence. */
async function lookAround({ client }: TestBackend): Promise<void> {
  const questions = [
    client.engagement.head(),
    client.overview.get({}),
    client.plan.get({}),
    client.pareto.get({ by: 'category', language: 'en', measure: 'severity' }),
    client.pareto.months({ from: '2026-01-01', to: '2026-12-31' }),
    client.failurePoint.page({ query: {}, offset: 0, limit: 10 }),
    client.trace.inbox({ offset: 0, limit: 10, all: true }),
    client.trace.get({ failurePoint: 'f1' }),
    client.rootCause.list({}),
    client.fix.list({}),
    client.search.find({ text: 'a' }),
  ]
  for (const question of questions) {
    await question.catch((error: unknown) => {
      if (!(error instanceof ORPCError && error.code === 'REFUSED')) throw error
    })
  }
}

describe('a file that breaks a rule', () => {
  it('can be looked at from every screen, whatever it breaks, and is edited once it is mended', async () => {
    const backend = testBackend()
    const { client, faults, userDataFolder } = backend
    for (const [index, { name, codes, statements }] of mendableShapes.entries()) {
      const path = await openBroken(backend, `${index}.shoresh`, statements)
      expect((await client.files.session()).opened, name).toMatchObject({ readOnly: true, problems: codes.length })
      await lookAround(backend)
      expect((await refusalOf(client.failurePoint.create({ title: 'New' }))).code, name).toBe('breaks-rules')
      expect(await client.files.mend(), name).toEqual({ mended: codes.length })
      expect((await client.files.session()).opened, name).toMatchObject({ readOnly: false, problems: 0 })
      expect(listBackups(path, userDataFolder), name).toHaveLength(1)
      await client.failurePoint.create({ title: 'New' })
      await client.files.close()
    }
    expect(faults).toEqual([])
  })

  it('is broken again, and only to be viewed, when the mend is undone', async () => {
    const { client } = await opened(["UPDATE fix SET start_on = '2026-99-99', description = 'soon' WHERE id = 'x1'"])
    await client.files.mend()
    expect((await client.changes.history()).undo).toEqual({ key: 'file.mend-many', params: { count: 1 } })
    expect((await client.fix.get({ id: 'x1' })).description).toBe('soon\nהתחלה: 2026-99-99')
    await client.changes.undo()
    expect((await client.files.session()).opened).toMatchObject({ readOnly: true, problems: 1 })
    expect(await client.fix.get({ id: 'x1' })).toMatchObject({ startOn: '2026-99-99', description: 'soon' })
    await client.changes.redo()
    expect((await client.files.session()).opened).toMatchObject({ readOnly: false, problems: 0 })
  })

  it.each(stuckShapes)('$name: says that no mend takes it away, and refuses to', async ({ codes, statements }) => {
    const { client } = await opened(statements)
    expect(await client.files.problems()).toMatchObject({ count: codes.length, stuck: codes.length, writable: true })
    expect((await refusalOf(client.files.mend())).code).toBe('not-mended')
  })
})
