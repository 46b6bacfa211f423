import { existsSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { connect } from '../../../../../electron/backend/engagement/base/connection.ts'
import { publishNewFile, replaceFile, syncPath } from '../../../../../electron/backend/engagement/base/durableFiles.ts'
import { refusalText } from '../../../../../shared/i18n/refusalText.ts'
import { contractProcedures } from '../../../../fixtures/contractProcedures.ts'
import { interruptedWrite, putInPlace } from '../../../../fixtures/interruptedWrite.ts'
import { refusalOf, type TestBackend, temporaryFolder, testBackend } from '../testBackend.ts'

type Client = TestBackend['client']

const path = (backend: TestBackend, name: string): string => join(backend.folder, name)

async function handleOf(client: Client, name: string): Promise<string> {
  const known = (await client.files.known()).find(({ fileName }) => fileName === name)
  if (known === undefined) throw new Error(`${name} is not listed`)
  return known.handle
}

async function newestBackup(client: Client, handle: string): Promise<string> {
  const [newest] = await client.files.backups({ handle })
  return newest?.madeAt ?? ''
}

async function titles(client: Client): Promise<readonly string[]> {
  const { rows } = await client.failurePoint.page({ query: {}, offset: 0, limit: 50 })
  return rows.map(({ title }) => title)
}

/** A backend whose file `Client` was changed and closed, so that there is a backup of it. */
async function withBackup() {
  const backend = testBackend()
  await backend.client.files.create({ name: 'Client', language: 'en' })
  await backend.client.failurePoint.create({ title: 'Kept' })
  await backend.client.files.close()
  return { ...backend, file: path(backend, 'Client.shoresh'), handle: await handleOf(backend.client, 'Client.shoresh') }
}

/** Writes over the first pages behind the header. */
function damage(file: string): void {
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0xff, 100, 12_000))
}

/** Another program changes the file in its own right. */
function changeOutside(file: string, sql: string): void {
  const connection = connect(file, {})
  connection.exec(sql)
  connection.close()
}

describe('a file that is open elsewhere', () => {
  it('opens for viewing only, and for changes once it was closed there', async () => {
    const other = testBackend()
    await other.client.files.create({ name: 'Shared', language: 'en' })
    await other.client.failurePoint.create({ title: 'Seen' })
    const file = path(other, 'Shared.shoresh')
    const { client, openPath } = testBackend()
    await expect(openPath(file)).rejects.toMatchObject({ code: 'open-elsewhere' })
    const [listed] = await client.files.known()
    expect(listed).toMatchObject({ fileName: 'Shared.shoresh', list: 'recent', openedAt: null })
    const handle = listed?.handle ?? ''
    const refused = await refusalOf(client.files.open({ handle }))
    expect(refused).toMatchObject({ code: 'open-elsewhere', params: { handle } })
    expect(await client.files.open({ handle, viewOnly: true })).toMatchObject({ readOnly: true })
    expect(await titles(client)).toEqual(['Seen'])
    expect(await refusalOf(client.failurePoint.create({ title: 'x' }))).toMatchObject({ code: 'read-only' })
    expect(await refusalOf(client.files.open({ handle }))).toMatchObject({ code: 'open-elsewhere' })
    expect(await titles(client)).toEqual(['Seen'])
    await other.client.files.close()
    expect(await client.files.open({ handle })).toMatchObject({ readOnly: false })
    await client.failurePoint.create({ title: 'Mine' })
  })
})

describe('a backup', () => {
  it('opens as a copy beside its damaged file, which stays as it is, as the backup does', async () => {
    const { client, file, handle } = await withBackup()
    damage(file)
    const before = readFileSync(file)
    expect(await refusalOf(client.files.open({ handle }))).toMatchObject({ code: 'damaged', params: { handle } })
    const madeAt = await newestBackup(client, handle)
    const names: string[] = []
    for (let time = 0; time < 2; time += 1) {
      const opened = await client.files.openBackup({ handle, madeAt })
      names.push(opened?.fileName ?? '')
      expect(await titles(client)).toEqual(['Kept'])
      await client.failurePoint.create({ title: 'In the copy' })
    }
    expect(names[0]).toMatch(/^Client \(\d{4}-\d\d-\d\d \d\d\.\d\d\)\.shoresh$/)
    expect(names[1]).toBe(names[0]?.replace('.shoresh', ' 2.shoresh'))
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(await client.files.backups({ handle })).toEqual([{ madeAt, kind: 'made' }])
  })

  it('is kept of the other version where two were found, is told apart from those that were made, and opens as a copy', async () => {
    const { client, file, handle, folder, userDataFolder } = await withBackup()
    const place = { folder, path: file, userDataFolder }
    const { after, journal } = await interruptedWrite(place, 'unfinished')
    putInPlace(place, after, journal)
    expect(await client.files.open({ handle })).toMatchObject({ recovered: 'newer', readOnly: false })
    expect(await titles(client)).toEqual(['Kept', 'unfinished'])
    expect((await client.files.session()).opened?.recovered).toBe('newer')
    const backups = await client.files.backups({ handle })
    expect(backups.map(({ kind }) => kind)).toEqual(['found', 'made'])
    await client.files.openBackup({ handle, madeAt: backups[0]?.madeAt ?? '' })
    expect(await titles(client)).toEqual(['Kept'])
    expect(await client.files.open({ handle })).toMatchObject({ recovered: null })
  })

  it('opens also when its file is gone', async () => {
    const { client, file, handle } = await withBackup()
    rmSync(file)
    expect(await refusalOf(client.files.open({ handle }))).toMatchObject({ code: 'not-found' })
    const madeAt = await newestBackup(client, handle)
    await client.files.openBackup({ handle, madeAt })
    expect(await titles(client)).toEqual(['Kept'])
    expect(existsSync(file)).toBe(false)
  })

  it('that there is not is refused, and no file is made', async () => {
    const { client, handle } = await withBackup()
    const none = { handle, madeAt: '2020-01-01T00:00:00.000Z' }
    expect(await refusalOf(client.files.openBackup(none))).toMatchObject({ code: 'not-found' })
    expect(await client.files.known()).toHaveLength(1)
    expect(await refusalOf(client.files.backups({ handle: 'guessed' }))).toMatchObject({ code: 'not-listed' })
  })
})

describe('a file that another program changed while it was open', () => {
  it('takes changes again once it is opened again, without closing it first', async () => {
    const backend = testBackend()
    const { client } = backend
    await client.files.create({ name: 'Client', language: 'en' })
    changeOutside(path(backend, 'Client.shoresh'), 'CREATE TABLE x (x); DROP TABLE x')
    expect(await refusalOf(client.failurePoint.create({ title: 'x' }))).toMatchObject({ code: 'changed-outside' })
    await client.files.open({ handle: await handleOf(client, 'Client.shoresh') })
    await client.failurePoint.create({ title: 'Again' })
    expect(await titles(client)).toEqual(['Again'])
  })

  it('and cannot be read any more is refused by every read and change, none a fault of ours', async () => {
    for (const harm of [
      (file: string) => truncateSync(file, 0),
      (file: string) => changeOutside(file, 'PRAGMA foreign_keys = OFF; DROP TABLE cause; DROP TABLE fix'),
    ]) {
      const backend = testBackend()
      const { client, faults } = backend
      await client.files.create({ name: 'Client', language: 'en' })
      harm(path(backend, 'Client.shoresh'))
      for (const ask of [
        () => client.engagement.head(),
        () => client.overview.get({}),
        () => client.failurePoint.create({ title: 'x' }),
        () => client.changes.undo(),
        () => client.files.saveCopy(),
      ]) {
        // What is kept in memory may still be told; what is not is refused.
        await ask().catch((error: unknown) => expect(error).toMatchObject({ data: { code: 'changed-outside' } }))
      }
      expect(faults).toEqual([])
      await client.files.close()
    }
  })

  it('or moved it keeps what was done in a copy', async () => {
    const backend = testBackend()
    const { client } = backend
    await client.files.create({ name: 'Client', language: 'en' })
    await client.failurePoint.create({ title: 'Done' })
    renameSync(path(backend, 'Client.shoresh'), path(backend, 'Elsewhere.shoresh'))
    expect(await refusalOf(client.failurePoint.create({ title: 'x' }))).toMatchObject({ code: 'moved' })
    const copy = await client.files.saveCopy()
    await client.files.open({ handle: await handleOf(client, copy?.fileName ?? '') })
    expect(await titles(client)).toEqual(['Done'])
  })
})

describe('a file that another program holds at this moment', () => {
  it('is busy, and takes the change when it is tried again', async () => {
    const backend = testBackend()
    const { client } = backend
    await client.files.create({ name: 'Client', language: 'en' })
    const holder = connect(path(backend, 'Client.shoresh'), {})
    holder.exec('BEGIN IMMEDIATE')
    expect(await refusalOf(client.failurePoint.create({ title: 'x' }))).toMatchObject({ code: 'busy' })
    holder.exec('ROLLBACK')
    holder.close()
    await client.failurePoint.create({ title: 'Now' })
    expect(await titles(client)).toEqual(['Now'])
  })
})

describe('a name', () => {
  it('that is too long for the disk or taken is refused on a host whose user chooses it, and another is taken', async () => {
    const place = temporaryFolder()
    let chosen = join(place, `${'x'.repeat(300)}.shoresh`)
    const { client } = testBackend(place, {
      choice: 'dialog',
      chooseToOpen: async () => null,
      chooseToSave: async () => chosen,
    })
    const ask = () => client.files.create({ name: 'Client', language: 'en' })
    expect(await refusalOf(ask())).toMatchObject({ code: 'name-too-long' })
    chosen = join(place, 'short.shoresh')
    expect(await ask()).toMatchObject({ fileName: 'short.shoresh' })
    expect(await refusalOf(ask())).toMatchObject({ code: 'exists' })
    chosen = join(place, 'another.shoresh')
    expect(await ask()).toMatchObject({ fileName: 'another.shoresh' })
  })
})

const failing = (): never => {
  throw Object.assign(new Error('i/o error'), { code: 'EIO' })
}

describe('a new file whose name the disk does not keep', () => {
  it('is taken back, so that nothing was changed', () => {
    const folder = temporaryFolder()
    const [made, name] = [join(folder, 'made'), join(folder, 'name')]
    writeFileSync(made, 'x')
    expect(() => publishNewFile(made, name, failing)).toThrow('i/o error')
    expect([existsSync(made), existsSync(name)]).toEqual([false, false])
  })

  it('and that cannot be taken back either is said to be there', () => {
    const folder = temporaryFolder()
    const [made, name] = [join(folder, 'made'), join(folder, 'name')]
    writeFileSync(made, 'x')
    const goneMeanwhile = (): never => {
      rmSync(name)
      return failing()
    }
    expect(() => publishNewFile(made, name, goneMeanwhile)).toThrow(expect.objectContaining({ code: 'not-taken-back' }))
    expect(refusalText({ code: 'not-taken-back', params: { name: 'name' } }, 'en')).not.toContain('nothing was changed')
  })
})

describe('a file that is put in place of another', () => {
  const write = (temporary: string) => writeFileSync(temporary, 'new')

  it('and whose name the disk may not keep is said to be there', () => {
    const path = join(temporaryFolder(), 'report.json')
    writeFileSync(path, 'old')
    const sync: typeof syncPath = (of, kind) => (kind === 'folder' ? failing() : syncPath(of, kind))
    expect(() => replaceFile(path, write, sync)).toThrow(expect.objectContaining({ code: 'not-kept' }))
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(refusalText({ code: 'not-kept', params: { name: 'report.json' } }, 'en')).toContain('the new one is there')
  })

  it('leaves the old one as it was where it could not be written whole', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'report.json')
    writeFileSync(path, 'old')
    expect(() => replaceFile(path, write, failing)).toThrow('i/o error')
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['old', ['report.json']])
  })
})

describe('an item that is not there', () => {
  it('is refused by whatever is asked of it, and is never a fault of ours', async () => {
    const { client, faults } = testBackend()
    await client.files.create({ name: 'Client', language: 'en' })
    const place = { failurePoint: 'none', cause: 'none', parent: 'none', rootCause: 'none' }
    const inputs = [
      { id: 'none' },
      { ids: ['none'] },
      { id: 'none', patch: { title: 'x' } },
      { id: 'none', patch: { name: 'x' } },
      { handle: 'none' },
      { kept: 'none', merged: ['none'] },
      { failurePoint: 'none' },
      { failurePoint: 'none', cause: 'none' },
      { failurePoint: 'none', cause: 'none', rootCause: 'none' },
      { failurePoint: 'none', parent: 'none', title: 'x' },
      { failurePoint: 'none', cause: 'none', patch: { title: 'x' } },
      place,
    ]
    const paths = contractProcedures().map(({ path }) => path)
    const asks = paths.filter(([area, name]) => area !== 'changes' && !['close', 'create', 'openSample'].includes(name ?? ''))
    for (const path of asks) {
      const procedure: unknown = path.reduce<unknown>((node, name) => Reflect.get(Object(node), name), client)
      if (typeof procedure !== 'function') throw new Error(`the client has no ${path.join('.')}`)
      // Most inputs are not of the procedure's shape, and refused for that; of each procedure one is.
      for (const input of inputs) await Promise.resolve(Reflect.apply(procedure, undefined, [input])).catch(() => undefined)
    }
    expect(asks.length).toBeGreaterThan(60)
    expect(faults).toEqual([])
  })
})
