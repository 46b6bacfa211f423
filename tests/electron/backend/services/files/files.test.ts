import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { connect } from '../../../../../electron/backend/engagement/base/connection.ts'
import { fileSources } from '../../../../../shared/contract/base/sources.ts'
import { exportedText, refusalOf, temporaryFolder, testBackend } from '../testBackend.ts'

describe('files on a host with one folder', () => {
  it('get a name that the folder has not yet, safe on every system', async () => {
    const { client, folder } = testBackend()
    const names = ['בנק / סניף: "מרכז"', 'בנק / סניף: "מרכז"', '..', 'con', '😀'.repeat(80), 'a:b']
    const made: string[] = []
    for (const name of names) made.push((await client.files.create({ name, language: 'he' }))?.fileName ?? '')
    expect(made).toEqual([
      'בנק סניף מרכז.shoresh',
      'בנק סניף מרכז 2.shoresh',
      'engagement.shoresh',
      'engagement 2.shoresh',
      // As many as 120 bytes hold.
      `${'😀'.repeat(30)}.shoresh`,
      'a b.shoresh',
    ])
    for (const name of made) expect(existsSync(join(folder, name))).toBe(true)
    expect(await client.engagement.head()).toMatchObject({ name: 'a:b', language: 'he', currency: 'ILS' })
    expect((await refusalOf(client.files.create({ name: 'a\u202eb', language: 'he' }))).code).toBe('turning-marks')
  })

  it('count money in the currency that they are made with', async () => {
    const { client } = testBackend()
    await client.files.create({ name: 'Abroad', language: 'en', currency: 'USD' })
    expect(await client.engagement.head()).toMatchObject({ name: 'Abroad', language: 'en', currency: 'USD' })
    expect((await refusalOf(client.files.create({ name: 'Odd', language: 'en', currency: 'usd' }))).code).toBe('bad-currency')
    expect((await client.files.known()).map(({ fileName }) => fileName)).toEqual(['Abroad.shoresh'])
  })

  it('are listed by handles that tell no path, recent ones first', async () => {
    const { client, folder } = testBackend()
    await client.files.create({ name: 'One', language: 'en' })
    await client.files.create({ name: 'Two', language: 'en' })
    const known = await client.files.known()
    expect(known.map(({ fileName }) => fileName)).toEqual(['Two.shoresh', 'One.shoresh'])
    expect(JSON.stringify(known)).not.toContain(folder)
    const one = known.find(({ fileName }) => fileName === 'One.shoresh')
    await client.files.open({ handle: one?.handle ?? '' })
    expect((await client.files.known()).map(({ fileName }) => fileName)).toEqual(['One.shoresh', 'Two.shoresh'])
    await client.files.forget({ handle: one?.handle ?? '' })
    const [first, forgotten] = await client.files.known()
    expect([first?.fileName, forgotten?.fileName, forgotten?.openedAt]).toEqual(['Two.shoresh', 'One.shoresh', null])
    expect(await refusalOf(client.files.open({ handle: 'guessed' }))).toMatchObject({ code: 'not-listed' })
  })

  it('that are gone are shown as missing and refused by name', async () => {
    const { client, folder } = testBackend()
    await client.files.create({ name: 'Gone', language: 'en' })
    await client.files.close()
    rmSync(join(folder, 'Gone.shoresh'))
    const [known] = await client.files.known()
    expect(known).toMatchObject({ fileName: 'Gone.shoresh', missing: true })
    const refusal = await refusalOf(client.files.open({ handle: known?.handle ?? '' }))
    expect(refusal).toMatchObject({ code: 'not-found', params: { name: 'Gone.shoresh' } })
  })
})

describe('a file that is opened', () => {
  it('is open also when the list of recent files cannot be written', async () => {
    const { client, userDataFolder, faults } = testBackend()
    mkdirSync(join(userDataFolder, 'recent-files.json'))
    expect(await client.files.create({ name: 'One', language: 'en' })).toMatchObject({ fileName: 'One.shoresh' })
    expect(await client.engagement.head()).toMatchObject({ name: 'One' })
    expect(faults.length).toBe(1)
  })

  it('is the one of that name now, when another has come in its place', async () => {
    const { client, folder } = testBackend()
    await client.files.create({ name: 'One', language: 'en' })
    await client.files.create({ name: 'Two', language: 'en' })
    const known = await client.files.known()
    const two = known.find(({ fileName }) => fileName === 'Two.shoresh')
    renameSync(join(folder, 'One.shoresh'), join(folder, 'Two.shoresh'))
    await client.files.open({ handle: two?.handle ?? '' })
    expect(await client.engagement.head()).toMatchObject({ name: 'One' })
    await client.failurePoint.create({ title: 'can be changed' })
  })
})

describe('files on a host with dialogs', () => {
  it('go where the user says, with our extension, and nowhere when the dialog is cancelled', async () => {
    const place = temporaryFolder()
    mkdirSync(place, { recursive: true })
    let answer: string | null = null
    const suggested: string[] = []
    const { client, shown } = testBackend(place, {
      choice: 'dialog',
      chooseToOpen: async () => answer,
      chooseToSave: async (name) => {
        suggested.push(name)
        return answer
      },
    })
    expect(await client.files.create({ name: 'Client: A', language: 'en' })).toBeNull()
    expect(await client.files.open({})).toBeNull()
    expect((await client.files.session()).opened).toBeNull()
    answer = join(place, 'here')
    expect(await client.files.create({ name: 'Client: A', language: 'en' })).toEqual({
      opening: expect.any(String),
      fileName: 'here.shoresh',
      readOnly: false,
      viewOnly: null,
      recovered: null,
      sample: false,
      problems: 0,
    })
    expect(suggested).toEqual(['Client A.shoresh', 'Client A.shoresh'])
    expect(shown.at(-1)).toEqual({ fileName: 'here.shoresh', path: join(place, 'here.shoresh'), name: 'Client: A' })
    await client.engagement.updateSettings({ name: 'Client B' })
    expect(shown.at(-1)).toMatchObject({ name: 'Client B' })
    expect(await refusalOf(client.files.create({ name: 'Again', language: 'en' }))).toMatchObject({ code: 'exists' })
    await client.files.close()
    expect(shown.at(-1)).toBeNull()
    answer = join(place, 'here.shoresh')
    expect(await client.files.open({})).toMatchObject({ fileName: 'here.shoresh' })
  })
})

describe('the sample', () => {
  it.each(['he', 'en'] as const)('opens in %s, keeps what was changed, and is fresh again when asked', async (language) => {
    const { client } = testBackend()
    expect(await client.files.openSample({ language })).toMatchObject({ sample: true, readOnly: false })
    const before = await client.engagement.head()
    expect(before.language).toBe(language)
    expect(before.counts.failurePoints).toBeGreaterThanOrEqual(30)
    await client.failurePoint.create({ title: 'mine' })
    await client.files.close()
    await client.files.openSample({ language })
    expect((await client.engagement.head()).counts.failurePoints).toBe(before.counts.failurePoints + 1)
    await client.files.openSample({ language, fresh: true })
    expect(await client.engagement.head()).toEqual(before)
    expect(await client.files.known()).toEqual([])
  })

  it('is fresh again while it is open, also in a home that is reached by a link', async () => {
    const place = temporaryFolder()
    symlinkSync(temporaryFolder(), join(place, 'user'))
    const { client } = testBackend(place)
    await client.files.openSample({ language: 'en' })
    const before = await client.engagement.head()
    await client.failurePoint.create({ title: 'mine' })
    await client.files.openSample({ language: 'en', fresh: true })
    expect(await client.engagement.head()).toEqual(before)
  })
})

describe('a copy', () => {
  it('holds the engagement and nothing of how it came about', async () => {
    const { client, folder } = testBackend()
    await client.files.create({ name: 'Ours', language: 'en' })
    const secret = await client.failurePoint.create({ title: 'a sentence that was taken back' })
    await client.failurePoint.create({ title: 'kept' })
    await client.failurePoint.remove({ ids: [secret.id] })
    const copy = await client.files.saveCopy()
    expect(copy).toEqual({ fileName: 'Ours 2.shoresh' })
    const path = join(folder, 'Ours 2.shoresh')
    expect(readFileSync(path).includes('taken back')).toBe(false)
    const connection = connect(path, { readonly: true })
    expect(connection.prepare('SELECT (SELECT count(*) FROM change) + (SELECT count(*) FROM journal) AS rows').get()).toEqual({
      rows: 0,
    })
    connection.close()
    const text = await exportedText(client)
    const known = (await client.files.known()).find(({ fileName }) => fileName === 'Ours 2.shoresh')
    await client.files.open({ handle: known?.handle ?? '' })
    expect(await exportedText(client)).toBe(text)
    expect((await client.failurePoint.create({ title: 'next' })).code).toBe('FP-03')
  })
})

describe('what the app keeps of its own', () => {
  it('is readable by this user only and holds no client text', async () => {
    const { client, userDataFolder } = testBackend()
    await client.preferences.set({ theme: 'dark' })
    await client.files.create({ name: 'Secret client', language: 'en' })
    await client.engagement.updateSettings({ name: 'Even more secret' })
    for (const name of ['preferences.json', 'recent-files.json']) {
      const path = join(userDataFolder, name)
      if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
      expect(readFileSync(path, 'utf8')).not.toContain('Even more')
    }
  })

  it('survives a restart, and damage costs no more than the preferences', async () => {
    const place = temporaryFolder()
    const first = testBackend(place)
    expect(await first.client.preferences.get()).toEqual({ language: null, theme: 'auto' })
    await first.client.preferences.set({ language: 'he' })
    await first.client.preferences.set({ theme: 'light' })
    await first.client.preferences.set({ currency: 'EUR' })
    await first.close()
    const second = testBackend(place)
    expect(await second.client.preferences.get()).toEqual({ language: 'he', theme: 'light', currency: 'EUR' })
    await second.client.preferences.set({ language: null })
    expect(await second.client.preferences.get()).toEqual({ language: null, theme: 'light', currency: 'EUR' })
    writeFileSync(join(second.userDataFolder, 'preferences.json'), '{"theme":')
    expect(await second.client.preferences.get()).toEqual({ language: null, theme: 'auto' })
  })
})

describe('changes', () => {
  it('are told to every watcher once for each commit and each file, until it stops', async () => {
    const { client } = testBackend()
    const one = await client.changes.watch()
    const stop = new AbortController()
    const two = await client.changes.watch(undefined, { signal: stop.signal })
    const next = async (watcher: typeof one) => (await watcher.next()).value
    const [oneFirst, twoFirst] = [next(one), next(two)]
    await client.files.create({ name: 'Watched', language: 'en' })
    expect(await oneFirst).toEqual({ kind: 'file', touched: fileSources, dataVersion: 0 })
    expect(await twoFirst).toEqual({ kind: 'file', touched: fileSources, dataVersion: 0 })
    const { id } = await client.failurePoint.create({ title: 'x' })
    await client.trace.addCause({ failurePoint: id, parent: null, title: 'why' })
    await client.changes.undo()
    expect(await next(one)).toEqual({ kind: 'committed', touched: ['failurePoints', 'history'], dataVersion: 1 })
    expect(await next(one)).toEqual({ kind: 'committed', touched: ['traces', 'history'], dataVersion: 2 })
    expect(await next(one)).toEqual({ kind: 'committed', touched: ['traces', 'history'], dataVersion: 3 })
    stop.abort()
    await expect(two.next().then(({ done }) => done)).rejects.toThrow()
    const last = next(one)
    await client.files.close()
    expect(await last).toMatchObject({ kind: 'file' })
  })
})
