import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { receiveFile } from '../../../../../renderer/page/transfer/receiveFile.ts'
import type { ReportRequest } from '../../../../../shared/contract/files/exportingContract.ts'
import { refusalOf, temporaryFolder, testBackend } from '../testBackend.ts'

const all: ReportRequest = {
  kind: 'report',
  format: 'html',
  language: 'en',
  redacted: false,
  parts: ['summary', 'method', 'paretos', 'plan', 'traces', 'glossary'],
}

async function withSample(files?: Parameters<typeof testBackend>[1]) {
  const backend = testBackend(undefined, files)
  await backend.client.files.openSample({ language: 'he' })
  const left = (): readonly string[] => readdirSync(join(backend.userDataFolder, 'printing'))
  return { ...backend, left }
}

describe('a report asked for in the app', () => {
  it('is held for a page, in the language, the parts and the order that were asked for', async () => {
    const { client, left } = await withSample()
    const made = await client.exporting.report({ ...all, parts: ['plan', 'summary'] })
    if (made?.kind !== 'held') throw new Error('it is not held')
    expect(made.file.name).toMatch(/ – Report\.html$/)
    const html = await (await receiveFile(client, made.file, 'text/html')).text()
    expect(html).toContain('<html lang="en" dir="ltr">')
    expect([...html.matchAll(/<h2 id="(\w+)"/g)].map(([, id]) => id)).toEqual(['plan', 'summary'])
    expect(left()).toEqual([])
  })

  it('is saved where a dialog says, and says in its name that names were masked and not whose engagement it is', async () => {
    const folder = temporaryFolder()
    const suggested: string[] = []
    const { client } = await withSample({
      choice: 'dialog',
      chooseToOpen: async () => null,
      chooseToSave: async (name) => {
        suggested.push(name)
        return join(folder, 'r.xlsx')
      },
    })
    const asked: ReportRequest = { ...all, format: 'xlsx', language: 'he', redacted: true }
    expect(await client.exporting.report(asked)).toEqual({ kind: 'saved', name: 'r.xlsx' })
    expect(suggested).toEqual([expect.stringMatching(/^דוח – גרסה מושחרת \d{4}-\d{2}-\d{2}\.xlsx$/)])
    expect(readFileSync(join(folder, 'r.xlsx')).subarray(0, 2).toString()).toBe('PK')
  })

  it('is not made when nobody waits for it any more, and leaves nothing', async () => {
    const { client, left } = await withSample()
    const stop = new AbortController()
    const made = client.exporting.report(all, { signal: stop.signal })
    setTimeout(() => stop.abort(), 100)
    await expect(made).rejects.toThrow()
    await vi.waitFor(() => expect(left()).toEqual([]))
  })

  it('is refused where no browser can print it, and without a file', async () => {
    const { client } = await withSample()
    vi.stubEnv('PATH', '')
    expect((await refusalOf(client.exporting.report({ ...all, format: 'pdf' }))).code).toBe('no-browser')
    vi.unstubAllEnvs()
    await client.files.close()
    expect((await refusalOf(client.exporting.report(all))).code).toBe('no-file-open')
  })
})
