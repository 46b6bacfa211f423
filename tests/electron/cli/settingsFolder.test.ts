import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createTestFile } from '../../fixtures/engagementFiles.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { runShoresh } from './runShoresh.ts'

it('a call without a home leaves nothing of its own, and takes away what calls that were killed have left', async () => {
  const file = createTestFile()
  const temporary = temporaryFolder()
  const ended = spawnSync(process.execPath, ['-e', '']).pid
  const [left, alive, other] = [
    `shoresh-settings-${ended}-aB3xYz`,
    `shoresh-settings-${process.pid}-aB3xYz`,
    'shoresh-settings-x',
  ]
  for (const name of [left, alive, other]) {
    mkdirSync(join(temporary, name))
    writeFileSync(join(temporary, name, 'backup.shoresh'), 'all of a client')
  }
  const settings = join(file.path, 'no folder')
  expect(await runShoresh(['check', file.path], { settings, temporary })).toMatchObject({ exitCode: 0, stderr: '' })
  const ours = readdirSync(temporary).filter((name) => name.startsWith('shoresh-settings'))
  expect(ours.toSorted()).toEqual([alive, other].toSorted())
})
