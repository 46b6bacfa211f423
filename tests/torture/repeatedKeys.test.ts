import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRepeatedKeys } from '../../electron/cli/json/RepeatedKeys.ts'
import { runHere } from '../electron/cli/runShoresh.ts'
import { createTestFile } from '../fixtures/engagementFiles.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { tryRepeatedKeys } from './repeatedKeys.ts'

describe('a key that a JSON object has twice', () => {
  it('is refused with its path in every shape, and nothing else is', async () => {
    expect((await tryRepeatedKeys(temporaryFolder())).broken).toEqual([])
  })

  it('is refused in the map of an import', async () => {
    const { folder, userDataFolder } = createTestFile()
    writeFileSync(join(folder, 'map.json'), '{"title": "A", "severity": "B", "titl\\u0065": "C"}')
    writeFileSync(join(folder, 'in.csv'), 'A,B,C\nlong wait,3,short wait\n')
    const asked = ['import', 'client.shoresh', 'in.csv', '--map', 'map.json']
    expect(await runHere(asked, { settings: userDataFolder, folder })).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: 'title: The key “title” stands here more than once, so one of its values would be lost.\n',
    })
  })

  it('is counted exactly when the engine forgets a value', () => {
    const key = fc.oneof(fc.constantFrom('a', 'b', '__proto__', '1'), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), (keys) => {
        const text = `{${keys.map((one) => `${JSON.stringify(one)}: 1`).join()}}`
        expect(findRepeatedKeys(Buffer.from(text)).count).toBe(keys.length - Object.keys(JSON.parse(text)).length)
      }),
    )
  })
})
