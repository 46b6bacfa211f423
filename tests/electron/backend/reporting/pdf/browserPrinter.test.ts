import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { browserPrinter } from '../../../../../electron/backend/reporting/pdf/browserPrinter.ts'
import { temporaryFolder } from '../../../../fixtures/temporaryFolder.ts'

/** A program that takes a browser's command line and does this with the path of its PDF. */
function fakeBrowser(folder: string, script: string): string {
  const path = join(folder, 'browser')
  writeFileSync(path, `#!/bin/sh\nfor word; do case "$word" in --print-to-pdf=*) pdf="\${word#*=}";; esac; done\n${script}\n`)
  chmodSync(path, 0o700)
  return path
}

function pageIn(folder: string) {
  const html = join(folder, 'a.html')
  writeFileSync(html, '<p>a')
  return { html, pdf: join(folder, 'a.pdf'), pageOf: '{{page}}' }
}

describe('a browser that prints', () => {
  it('is refused where there is none', () => {
    expect(() => browserPrinter(() => []).check()).toThrow(expect.objectContaining({ code: 'no-browser' }))
  })

  it.each([
    ['fails', 'exit 1'],
    ['leaves half a PDF', 'printf "%%PDF-1.4 half" > "$pdf"'],
    ['does not come to an end', 'sleep 1000 & sleep 1000'],
  ])('is not believed when it %s', async (_, script) => {
    const folder = temporaryFolder()
    const printer = browserPrinter(() => [fakeBrowser(folder, script)], 300)
    await expect(printer.print(pageIn(folder))).rejects.toMatchObject({ code: 'not-printed' })
  })

  it('gives way to the next one', async () => {
    const folder = temporaryFolder()
    const works = fakeBrowser(folder, 'printf "%%PDF-1.4 whole %%%%EOF" > "$pdf"')
    await expect(browserPrinter(() => ['/bin/false', '/none', works]).print(pageIn(folder))).resolves.toBeUndefined()
  })

  it('that was started ahead and takes no commands prints by itself', async () => {
    const folder = temporaryFolder()
    const works = fakeBrowser(folder, '[ -n "$pdf" ] && printf "%%PDF-1.4 whole %%%%EOF" > "$pdf"')
    const begun = browserPrinter(() => [works]).begin(folder)
    await expect(begun.print(pageIn(folder))).resolves.toBeUndefined()
    begun.end()
  })

  it('is killed when nobody waits for it any more', async () => {
    const folder = temporaryFolder()
    const printer = browserPrinter(() => [fakeBrowser(folder, 'sleep 1000')])
    await expect(printer.print(pageIn(folder), AbortSignal.timeout(200))).rejects.toMatchObject({ name: 'TimeoutError' })
  })
})
