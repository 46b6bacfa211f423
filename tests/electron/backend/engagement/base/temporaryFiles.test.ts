import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { sweepTemporaryFiles, temporaryNameFor } from '../../../../../electron/backend/engagement/base/temporaryFiles.ts'
import { temporaryFolder } from '../../../../fixtures/temporaryFolder.ts'

const ended = spawnSync(process.execPath, ['-e', '']).pid

test('only files of our own form are swept, whose process has ended here or that nobody has written to for a day', () => {
  const folder = temporaryFolder()
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const [, machine = ''] = /-([0-9a-f]{8})-/.exec(basename(temporaryNameFor(join(folder, 'x')))) ?? []
  const elsewhere = machine === '00000000' ? '11111111' : '00000000'
  const name = (pid: number | undefined, on: string, of = 'client.shoresh') => `.${of}.${pid}-${on}-0123456789ab.shoresh.tmp`
  const swept = [
    name(ended, machine),
    name(ended, machine, 'לקוח\nחדש'),
    `${name(ended, machine, 'with a journal')}-journal`,
    name(process.pid, machine, 'of a process that had our number'),
  ]
  const old = [name(ended, elsewhere, 'old'), name(other.pid, machine, 'old')]
  const own = basename(temporaryNameFor(join(folder, 'client.shoresh')))
  const kept = [
    own,
    name(other.pid, machine),
    name(ended, elsewhere),
    name(ended, machine).slice(1),
    `${name(ended, machine)}.shoresh`,
    `.client.${ended}-${machine}-0123456789a.shoresh.tmp`,
    `.client.${ended}-abc.tmp`,
    'client.shoresh',
    'client.shoresh-journal',
    '.client.shoresh.lock',
    '~$notes.docx',
  ]
  for (const file of [...swept, ...old, ...kept]) writeFileSync(join(folder, file), 'x')
  const longAgo = new Date(Date.now() - 25 * 60 * 60_000)
  for (const file of [...old, 'client.shoresh', '~$notes.docx']) utimesSync(join(folder, file), longAgo, longAgo)
  const [directory, link] = [name(ended, machine, 'a folder'), name(ended, machine, 'a link')]
  mkdirSync(join(folder, directory))
  symlinkSync(join(folder, 'client.shoresh'), join(folder, link))
  sweepTemporaryFiles(folder)
  other.kill()
  expect(readdirSync(folder).toSorted()).toEqual([...kept, directory, link].toSorted())
})

test('a folder that is not there is swept without a word', () => {
  sweepTemporaryFiles(join(temporaryFolder(), 'gone'))
})
