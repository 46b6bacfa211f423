import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64, toBase64 } from '../../../../../renderer/page/transfer/base64.ts'
import { sendFile } from '../../../../../renderer/page/transfer/sendFile.ts'
import { largestTable, partBytes } from '../../../../../shared/contract/files/transferContract.ts'
import { exportedText, pasteTable, refusalOf, sendTable, testBackend } from '../testBackend.ts'

async function empty() {
  const backend = testBackend()
  await backend.client.files.create({ name: 'Held', language: 'en' })
  const held = (): readonly string[] => {
    const folder = join(backend.userDataFolder, 'held')
    return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : []
  }
  return { ...backend, files: () => held().filter((name) => name.includes('/') || name.includes('\\')) }
}

describe('bytes on their way', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70_000, size: 'max' }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
        expect(Buffer.compare(fromBase64(toBase64(bytes)), bytes)).toBe(0)
      }),
      { numRuns: 30 },
    )
  })
})

describe('a table sent by the page', () => {
  it('comes in parts, whole and in order, and says how far it is', async () => {
    const { client, files } = await empty()
    const row = 'one more thing that goes wrong,3\n'
    const text = `title,severity\n${row.repeat(Math.ceil((3 * partBytes) / row.length))}`
    const shares: number[] = []
    const file = new File([text], 'long.csv')
    const handle = await sendFile(client, file, {
      signal: new AbortController().signal,
      onSent: (share) => shares.push(share),
    })
    expect(shares.map((share) => Math.round(share * file.size))).toEqual([partBytes, 2 * partBytes, 3 * partBytes, text.length])
    expect(files()).toHaveLength(1)
    const preview = await client.importing.preview({ as: 'failure-points', handle })
    expect(preview.rowCount).toBe(text.split('\n').length - 2)
    await client.transfer.discard({ handle })
    expect(files()).toEqual([])
    expect((await refusalOf(client.importing.preview({ as: 'failure-points', handle }))).code).toBe('file-not-held')
  })

  it('leaves nothing behind when it is stopped on its way', async () => {
    const { client, files, faults } = await empty()
    const stop = new AbortController()
    const file = new File(['x'.repeat(3 * partBytes)], 'long.csv')
    const sent = sendFile(client, file, { signal: stop.signal, onSent: () => stop.abort() })
    await expect(sent).rejects.toThrow()
    await expect.poll(files).toEqual([])
    expect(faults).toEqual([])
  })

  it('is refused where it is too large, and read in the letters that it is written in', async () => {
    const { client } = await empty()
    expect(await refusalOf(client.transfer.begin({ name: 'big.csv', size: largestTable + 1 }))).toMatchObject({
      code: 'file-too-large',
      params: { name: 'big.csv', megabytes: 200 },
    })
    // "נקודת כשל" as Hebrew Windows writes it.
    const hebrew = [0xf0, 0xf7, 0xe5, 0xe3, 0xfa, 0x20, 0xeb, 0xf9, 0xec]
    const handle = await sendTable(client, Uint8Array.from([...hebrew, 0x0a, 0xe0, 0xe7, 0xe3]))
    expect(await client.importing.preview({ as: 'failure-points', handle })).toMatchObject({
      columns: ['נקודת כשל'],
      map: { title: 'נקודת כשל' },
      rows: [['אחד']],
    })
  })

  it('is not imported into another engagement that was opened meanwhile', async () => {
    const { client } = await empty()
    // Long enough to be under way still when the other is there.
    const titles = Array.from({ length: 50_000 }, (_, index) => `x ${index}`)
    const handle = await sendTable(client, ['title', ...titles].join('\n'))
    const refused = refusalOf(client.importing.run({ as: 'failure-points', handle, map: { title: 'title' } }))
    await client.files.create({ name: 'Other', language: 'en' })
    expect((await refused).code).toBe('no-file-open')
    expect((await client.engagement.head()).counts.failurePoints).toBe(0)
  })
})

describe('an export', () => {
  it('is fetched in parts by a page in a browser, and does not stay', async () => {
    const { client, files } = await empty()
    await pasteTable(client, Array.from({ length: 2_000 }, (_, index) => `${index} ${'long '.repeat(90)}`).join('\n'))
    const text = await exportedText(client)
    expect(text.length).toBeGreaterThan(partBytes)
    expect(JSON.parse(text).failurePoints).toHaveLength(2_000)
    expect(files()).toEqual([])
  })

  it('is written where a dialog says, or nowhere when it is cancelled', async () => {
    let path: string | null = null
    const asked: string[] = []
    const { client, folder } = testBackend(undefined, {
      choice: 'dialog',
      chooseToOpen: async () => null,
      chooseToSave: async (suggested) => {
        asked.push(suggested)
        return path
      },
    })
    path = join(folder, 'a.shoresh')
    await client.files.create({ name: 'Mine', language: 'en' })
    path = null
    expect(await client.exporting.interchange()).toBeNull()
    path = join(folder, 'out.json')
    expect(await client.exporting.interchange()).toEqual({ kind: 'saved', name: 'out.json' })
    expect(asked).toEqual(['Mine.shoresh', 'Mine.json', 'Mine.json'])
    expect(readdirSync(folder).filter((name) => name.includes('out'))).toEqual(['out.json'])
    path = join(folder, 'no folder', 'out.json')
    expect((await refusalOf(client.exporting.interchange())).code).toBe('not-found')
  })

  it('is not made of an engagement that was closed while the dialog was open', async () => {
    let close: () => Promise<unknown> = async () => null
    const { client, folder, faults } = testBackend(undefined, {
      choice: 'dialog',
      chooseToOpen: async () => null,
      chooseToSave: async (suggested) => {
        await close()
        return join(folder, suggested)
      },
    })
    await client.files.create({ name: 'Mine', language: 'en' })
    close = () => client.files.close()
    expect((await refusalOf(client.exporting.interchange())).code).toBe('no-file-open')
    expect(readdirSync(folder).filter((name) => name.includes('json'))).toEqual([])
    expect(faults).toEqual([])
  })
})
