import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DrivenBrowser } from '../../../../../electron/backend/reporting/pdf/DrivenBrowser.ts'
import { findBrowsers } from '../../../../../electron/backend/reporting/pdf/findBrowsers.ts'
import { isWholePdf } from '../../../../../electron/backend/reporting/pdf/isWholePdf.ts'
import { temporaryFolder } from '../../../../fixtures/temporaryFolder.ts'

const [installed] = findBrowsers()

function pageIn(folder: string) {
  return { html: join(folder, 'a.html'), pdf: join(folder, 'a.pdf'), pageOf: '{{page}}' }
}

describe('a browser that is started ahead', () => {
  it.skipIf(installed === undefined)('prints the page that came to be meanwhile, tagged and with its outline', async () => {
    const folder = temporaryFolder()
    const page = pageIn(folder)
    const browser = new DrivenBrowser(installed ?? '', join(folder, 'begun'), 60_000)
    writeFileSync(page.html, '<!doctype html><html lang="he"><title>דוח</title><h1>כתובת 12345 (סניף)</h1>')
    expect(await browser.print(page)).toBe(true)
    expect(isWholePdf(page.pdf)).toBe(true)
    const printed = readFileSync(page.pdf, 'latin1')
    expect([printed.includes('/StructTreeRoot'), printed.includes('/Outlines')]).toEqual([true, true])
  })

  it.each([
    ['ends at once', 'exit 0'],
    ['says nothing', 'sleep 1000'],
    ['says something else', 'printf \'{"id":1,"error":{"code":-32000}}\\0\' >&4; sleep 1000'],
  ])('says that it cannot when it %s', async (_, script) => {
    const folder = temporaryFolder()
    const path = join(folder, 'browser')
    writeFileSync(path, `#!/bin/sh\n${script}\n`)
    chmodSync(path, 0o700)
    const page = pageIn(folder)
    writeFileSync(page.html, '<p>a')
    expect(await new DrivenBrowser(path, join(folder, 'begun'), 500).print(page)).toBe(false)
    expect(existsSync(page.pdf)).toBe(false)
  })

  it('is ended when nobody waits for it any more', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'browser')
    writeFileSync(path, '#!/bin/sh\nsleep 1000\n')
    chmodSync(path, 0o700)
    const browser = new DrivenBrowser(path, join(folder, 'begun'), 60_000)
    expect(await browser.print(pageIn(folder), AbortSignal.timeout(200))).toBe(false)
  })
})
