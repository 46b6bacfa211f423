import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { writeNewFile } from '../../../../electron/backend/engagement/base/durableFiles.ts'
import { HeldFiles } from '../../../../electron/backend/transfer/HeldFiles.ts'
import type { PartedFile } from '../../../../electron/backend/transfer/PartedFile.ts'
import { largestTable, partBytes } from '../../../../shared/contract/files/transferContract.ts'
import { collect } from '../../../fixtures/collect.ts'
import { temporaryFolder } from '../services/testBackend.ts'

function heldFiles(parent = join(temporaryFolder(), 'held')) {
  const files = new HeldFiles(parent)
  onTestFinished(() => files.close())
  return { files, parent }
}

const bytes = (text: string) => new TextEncoder().encode(text)

async function textOf(file: PartedFile): Promise<string> {
  return Buffer.concat(await collect(file.parts())).toString()
}

/** The files under a folder with their permissions. */
function contents(parent: string): readonly (readonly [name: string, mode: number])[] {
  return readdirSync(parent, { recursive: true, withFileTypes: true }).map((entry) => {
    const { mode } = statSync(join(entry.parentPath, entry.name))
    return [entry.isDirectory() ? 'folder' : 'file', mode & 0o777]
  })
}

const refusal = (code: string) => expect.objectContaining({ code })

describe('a file sent by the page', () => {
  it('is read when it is whole, and lies where only this user can read it', async () => {
    const { files, parent } = heldFiles()
    const handle = files.begin('a.csv', 6)
    files.append(handle, 0, bytes('abc'))
    expect(() => files.open(handle)).toThrow(refusal('file-not-held'))
    files.append(handle, 3, bytes('def'))
    expect(await textOf(files.open(handle))).toBe('abcdef')
    expect(files.open(handle).name).toBe('a.csv')
    if (process.platform !== 'win32') {
      expect(contents(parent)).toEqual([
        ['folder', 0o700],
        ['file', 0o600],
      ])
    }
    files.discard(handle)
    expect(contents(parent).filter(([kind]) => kind === 'file')).toEqual([])
    expect(() => files.open(handle)).toThrow(refusal('file-not-held'))
  })

  it('may be empty', async () => {
    const { files } = heldFiles()
    expect(await textOf(files.open(files.begin('empty.csv', 0)))).toBe('')
  })

  it('is refused where it is too large, before any of it has come', () => {
    const { files, parent } = heldFiles()
    expect(() => files.begin('big.csv', largestTable + 1)).toThrow(
      expect.objectContaining({ code: 'file-too-large', params: { name: 'big.csv', megabytes: 200 } }),
    )
    expect(existsSync(parent)).toBe(false)
  })

  it('takes no part that leaves a gap, comes twice or goes beyond its size', () => {
    const { files } = heldFiles()
    const handle = files.begin('a.csv', 4)
    files.append(handle, 0, bytes('ab'))
    for (const [offset, part] of [
      [0, 'ab'],
      [3, 'd'],
      [2, 'cde'],
    ] as const) {
      expect(() => files.append(handle, offset, bytes(part))).toThrow(refusal('file-not-held'))
    }
    expect(() => files.append('none', 0, bytes('a'))).toThrow(refusal('file-not-held'))
    expect(() => files.readPart(handle, 0)).toThrow(refusal('file-not-held'))
  })

  it('gives way, when there are many, to those used since', async () => {
    const { files, parent } = heldFiles()
    const first = files.begin('1', 0)
    const second = files.begin('2', 0)
    for (const name of ['3', '4']) files.begin(name, 0)
    files.open(first)
    files.begin('5', 0)
    expect(() => files.open(second)).toThrow(refusal('file-not-held'))
    expect(await textOf(files.open(first))).toBe('')
    expect(contents(parent).filter(([kind]) => kind === 'file')).toHaveLength(4)
  })
})

describe('a file known by its path', () => {
  it('is read where it lies and stays there', async () => {
    const { files, parent } = heldFiles()
    const path = join(temporaryFolder(), 'mine.csv')
    writeFileSync(path, 'title\nx')
    const handle = files.give(path)
    expect(await textOf(files.open(handle))).toBe('title\nx')
    expect(files.open(handle).name).toBe('mine.csv')
    expect(() => files.append(handle, 7, bytes('x'))).toThrow(refusal('file-not-held'))
    expect(() => files.readPart(handle, 0)).toThrow(refusal('file-not-held'))
    files.discard(handle)
    files.close()
    expect(existsSync(path)).toBe(true)
    expect(existsSync(parent)).toBe(false)
  })

  it('is refused when it was changed, replaced or removed after it was given', () => {
    const { files } = heldFiles()
    const path = join(temporaryFolder(), 'mine.csv')
    writeFileSync(path, 'title\nx')
    const handle = files.give(path)
    writeFileSync(path, 'title\ny')
    utimesSync(path, new Date(), new Date(Date.now() + 2000))
    expect(() => files.open(handle)).toThrow(expect.objectContaining({ code: 'file-changed', params: { name: 'mine.csv' } }))
    expect(() => files.give(join(temporaryFolder(), 'none.csv'))).toThrow(refusal('not-found'))
    expect(() => files.give(temporaryFolder())).toThrow(refusal('not-a-file'))
  })

  it('is refused where it is too large', () => {
    const { files } = heldFiles()
    const path = join(temporaryFolder(), 'big.csv')
    writeFileSync(path, '')
    truncateSync(path, largestTable + 1)
    expect(() => files.open(files.give(path))).toThrow(refusal('file-too-large'))
  })
})

describe('a file made for the page', () => {
  it('is read part by part to its end', () => {
    const { files } = heldFiles()
    const text = 'x'.repeat(partBytes + 5)
    const { handle, name, size } = files.make('out.json', (path) => writeNewFile(path, [bytes(text)]))
    expect([name, size]).toEqual(['out.json', partBytes + 5])
    expect([0, partBytes, partBytes + 5].map((offset) => files.readPart(handle, offset).length)).toEqual([partBytes, 5, 0])
    expect(() => files.open(handle)).toThrow(refusal('file-not-held'))
  })
})

describe('the folder of a process', () => {
  it('goes with it, and when it crashed, with the start of the next', () => {
    const parent = join(temporaryFolder(), 'held')
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    const leftOver = join(parent, `${pid}-left-over`)
    const forgotten = join(parent, `${process.ppid}-forgotten`)
    const inUse = join(parent, `${process.ppid}-in-use`)
    for (const folder of [leftOver, forgotten, inUse]) mkdirSync(folder, { recursive: true })
    writeFileSync(join(leftOver, 'secret'), 'client data')
    chmodSync(join(leftOver, 'secret'), 0o600)
    const longAgo = new Date(Date.now() - 25 * 60 * 60_000)
    utimesSync(forgotten, longAgo, longAgo)
    const { files } = heldFiles(parent)
    files.begin('a', 0)
    expect(readdirSync(parent)).toHaveLength(2)
    expect(existsSync(inUse)).toBe(true)
    files.close()
    expect(readdirSync(parent)).toEqual([`${process.ppid}-in-use`])
  })
})
