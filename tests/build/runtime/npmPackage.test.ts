import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fetchNpmPackage, makeFolderAtOnce } from '../../../build/runtime/npmPackage.ts'

const small = { name: 'isarray', version: '2.0.5' }
const integrity = 'sha512-xHjhDr3cNBK0BzdUJSPXZntQUx/mwMS5Rw4A7lPJ90XGAO6ISP/ePDNuo0vhqOZU+UD5JoodwCAAoZQd3FeAKw=='

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shoresh-package-'))
})

afterEach(() => rm(folder, { recursive: true }))

describe('fetchNpmPackage', () => {
  test('unpacks the package that was pinned', async () => {
    await fetchNpmPackage({ ...small, integrity }, join(folder, 'fetched'))
    expect(await readdir(join(folder, 'fetched'))).toContain('index.js')
  })

  test('refuses a package whose content is another one', async () => {
    const other = { ...small, integrity: `sha512-${'A'.repeat(86)}==` }
    await expect(fetchNpmPackage(other, join(folder, 'fetched'))).rejects.toThrow('isarray@2.0.5 is not the pinned one')
  })
})

describe('makeFolderAtOnce', () => {
  const fillWith = (text: string) => (temporary: string) => writeFile(join(temporary, 'file'), text)

  test('leaves no folder when filling it fails', async () => {
    const target = join(folder, 'made')
    const failing = async (temporary: string) => {
      await writeFile(join(temporary, 'file'), 'half')
      throw new Error('no disk')
    }
    await expect(makeFolderAtOnce(target, failing)).rejects.toThrow('no disk')
    expect(await readdir(folder)).toEqual([])
  })

  test('keeps the folder that came to be meanwhile', async () => {
    const target = join(folder, 'made')
    await makeFolderAtOnce(target, fillWith('first'))
    await makeFolderAtOnce(target, fillWith('second'))
    expect(await readFile(join(target, 'file'), 'utf8')).toBe('first')
    expect(await readdir(folder)).toEqual(['made'])
  })
})
