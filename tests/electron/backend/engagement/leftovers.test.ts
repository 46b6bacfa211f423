import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listBackups } from '../../../../electron/backend/engagement/copies/backups.ts'
import { sweepUserData } from '../../../../electron/backend/engagement/sweepUserData.ts'
import { copyOf, createTestFile, dumpFile, open, openAndClose, type TestFile } from '../../../fixtures/engagementFiles.ts'
import { addOne, interruptedWrite, putInPlace } from '../../../fixtures/interruptedWrite.ts'
import { runKilled, scriptAt } from '../../../fixtures/kill/runKilled.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { figureOfCheck } from '../../../torture/checks.ts'
import { commandLineFile, runHere } from '../../cli/runShoresh.ts'

/** Everything below a folder but for what is kept there on purpose: locks and whole backups. */
function leftIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => !/^locks\/|^backups\/[0-9a-f]{24}\/[^/]+\.shoresh$/.test(name.replaceAll('\\', '/')))
    .toSorted()
}

test('a load killed at any step leaves a whole file or none, nothing else once it is opened, and never one that only opens for viewing', {
  tags: ['K9'],
  timeout: 240_000,
}, async ({ annotate }) => {
  const document = await dumpFile(createTestFile())
  const [found, seen] = [
    { whole: 0, none: 0 },
    { twice: 0, hidden: 0 },
  ]
  for (let step = 1; ; step += 1) {
    const folder = temporaryFolder()
    const settings = temporaryFolder()
    writeFileSync(join(folder, 'in.json'), JSON.stringify(document))
    const load = [await commandLineFile(), 'load', join(folder, 'in.json'), join(folder, 'client.shoresh')]
    if (!(await runKilled(load, { step, places: [folder], environment: { SHORESH_USER_DATA: settings } }))) break
    const path = join(folder, 'client.shoresh')
    const isThere = existsSync(path)
    if (isThere && statSync(path).nlink > 1) seen.twice += 1
    else if (readdirSync(folder).length > (isThere ? 2 : 1)) seen.hidden += 1
    if (!isThere) {
      const loaded = await runHere(['load', 'in.json', 'client.shoresh'], { settings, folder })
      expect(loaded).toMatchObject({ exitCode: 0 })
    }
    found[isThere ? 'whole' : 'none'] += 1
    const file: TestFile = { folder, path, userDataFolder: settings }
    const opened = await open(file)
    expect([opened.viewOnly, opened.readOnly]).toEqual([null, false])
    opened.close()
    expect(await dumpFile(file)).toEqual(document)
    expect(leftIn(folder)).toEqual(['client.shoresh', 'in.json'])
  }
  expect(Math.min(found.whole, found.none, seen.twice, seen.hidden)).toBeGreaterThan(0)
  await annotate(
    `loads killed at each step: ${found.whole + found.none}, ${found.whole} whole, ${seen.twice} with two names, ${seen.hidden} with a hidden file, 0 left`,
    figureOfCheck,
  )
})

test('a program killed again at any step of bringing a file back leaves one that comes back whole at the next opening', {
  tags: ['K6'],
  timeout: 240_000,
}, async ({ annotate }) => {
  const file = createTestFile()
  await addOne(file, 'one')
  const { before, after, journal } = await interruptedWrite(file, 'two')
  // In the middle of a write, and just before its end.
  const states = { 'f1,f2,one': Buffer.concat([after.subarray(0, 4096), before.subarray(4096)]), 'f1,f2,one,two': after }
  let killed = 0
  for (const [index, [expected, bytes]] of Object.entries(states).entries()) {
    for (let step = 1 + index; ; step += 2) {
      const userDataFolder = temporaryFolder()
      putInPlace(file, bytes, journal)
      const places = [
        file.folder,
        join(userDataFolder, 'viewing'),
        join(userDataFolder, 'recovery'),
        join(userDataFolder, 'backups'),
      ]
      const check = [await commandLineFile(), 'check', file.path]
      if (!(await runKilled(check, { step, places, environment: { SHORESH_USER_DATA: userDataFolder } }))) break
      killed += 1
      sweepUserData(userDataFolder)
      const ids = (await dumpFile({ ...file, userDataFolder })).failurePoints?.map(({ id }) => id).join()
      expect(ids, `killed at step ${step}`).toBe(expected)
      // The lock of a process that died holds nothing and nobody: who writes next takes it over, and away.
      await openAndClose({ ...file, userDataFolder })
      expect(leftIn(file.folder)).toEqual(['client.shoresh'])
      const aside = leftIn(userDataFolder).filter((name) => !name.startsWith('recovery'))
      expect([aside, listBackups(file.path, userDataFolder).length <= 1]).toEqual([[], true])
    }
  }
  expect(killed).toBeGreaterThan(10)
  await annotate(`killed again while bringing a file back: ${killed}/${killed} came back whole`, figureOfCheck)
})

test('backups and copies killed at any step leave whole ones and nothing else after the next start', {
  tags: ['K9'],
  timeout: 300_000,
}, async ({ annotate }) => {
  const whole = createTestFile()
  let killed = 0
  let dirty = 0
  for (let step = 1; ; step += 2) {
    const file = copyOf(whole)
    const before = readFileSync(file.path)
    const copies = join(file.folder, 'copies')
    mkdirSync(copies)
    const places = [join(file.userDataFolder, 'backups'), copies]
    if (!(await runKilled([scriptAt('copyingProcess.ts'), file.path, file.userDataFolder, copies, '1'], { step, places }))) break
    killed += 1
    if (leftIn(file.userDataFolder).length > 0 || leftIn(copies).some((name) => name.startsWith('.'))) dirty += 1
    sweepUserData(file.userDataFolder)
    await openAndClose(file)
    for (const copy of readdirSync(copies)) {
      await openAndClose({ ...file, path: join(copies, copy) })
    }
    expect(leftIn(file.userDataFolder)).toEqual([])
    expect(leftIn(file.folder).filter((name) => name !== join('copies', '0.shoresh'))).toEqual(['client.shoresh'])
    expect(readFileSync(file.path).equals(before)).toBe(true)
  }
  expect(dirty).toBeGreaterThanOrEqual(2)
  await annotate(`backups and copies killed: ${killed}, ${dirty} left something, 0 after the next start`, figureOfCheck)
})
