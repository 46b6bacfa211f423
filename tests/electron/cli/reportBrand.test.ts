import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { contrastRatio } from '../../../shared/colour/contrast.ts'
import { largestLogo } from '../../../shared/model/report/brand.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { faultsOf, reportPackage } from './reportPackage.ts'
import { runHere } from './runShoresh.ts'

vi.setConfig({ testTimeout: 240_000 })

const document = { name: 'Office', language: 'en', failurePoints: [{ id: 'f', title: 'Late', perMonth: 10 }] }
/** One red pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

async function loaded() {
  const folder = temporaryFolder()
  const run = (...words: readonly string[]) => runHere(words, { settings: join(folder, 'settings'), folder })
  writeFileSync(join(folder, 'in.json'), JSON.stringify(document))
  expect((await run('load', 'in.json', 'a.shoresh')).exitCode).toBe(0)
  return { folder, run }
}

/** The same PNG, which says that it is so many pixels wide. */
function widened(width: number): Buffer {
  const bytes = Buffer.from(png)
  bytes.writeUInt32BE(width, 16)
  return bytes
}

describe('the look of a report', () => {
  it('shows the logo and the colour that were asked for on a page that may load nothing else', async () => {
    const { folder, run } = await loaded()
    writeFileSync(join(folder, 'logo.jpg'), png)
    const asked = ['--logo', 'logo.jpg', '--colour', '#0A5C8F']
    expect(await run('report', 'a.shoresh', '--out', 'r.html', ...asked)).toMatchObject({ exitCode: 0 })
    const html = readFileSync(join(folder, 'r.html'), 'utf8')
    expect(html).toContain(`<img class="logo" alt="Logo" src="data:image/png;base64,${png.toString('base64')}">`)
    expect(html).toContain("img-src data:; base-uri 'none'")
    expect(html).toContain('--accent: #0a5c8f')
    expect(html).not.toContain('4a47c4')
  })

  it.each(['docx', 'pptx'] as const)('holds the logo in a sound package, and no other colour of ours: %s', async (format) => {
    const parts = await reportPackage(format, document, ['--logo', 'logo', '--colour', '0a5c8f'], { logo: png })
    expect(faultsOf(parts, {})).toEqual([])
    const root = format === 'docx' ? 'word' : 'ppt'
    expect(parts.has(`${root}/media/logo.png`)).toBe(true)
    const all = [...parts.values()].join('')
    expect(all.match(/<a:blip r:embed="rIdLogo"\/>/g)).toHaveLength(1)
    expect(all).toContain('0A5C8F')
    expect(all).not.toContain('4A47C4')
  })

  it('darkens a colour that would not be read on white', async () => {
    const { folder, run } = await loaded()
    expect(await run('report', 'a.shoresh', '--out', 'r.html', '--colour', 'ffee00')).toMatchObject({ exitCode: 0 })
    const accent = /--accent: (#[0-9a-f]{6})/.exec(readFileSync(join(folder, 'r.html'), 'utf8'))?.[1] ?? ''
    expect(contrastRatio(accent, '#ffffff')).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ['a drawing that can run scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['an empty file', Buffer.alloc(0)],
    ['only the beginning of a picture', png.subarray(0, 20)],
    ['one that unfolds to more than a page', widened(60_000)],
    ['a large file', Buffer.concat([png, Buffer.alloc(largestLogo)])],
    ['a JPEG whose segments lead nowhere', Buffer.from(`ffd8ffe00000${'00'.repeat(40)}`, 'hex')],
  ])('takes no logo but a PNG or a JPEG within its bounds: %s', async (_what, bytes) => {
    const { folder, run } = await loaded()
    writeFileSync(join(folder, 'logo.png'), bytes)
    const refused = 'not-a-logo'
    expect(await run('report', 'a.shoresh', '--out', 'r.html', '--logo', 'logo.png'), refused).toMatchObject({
      exitCode: 1,
      stderr: '“logo.png” cannot be a logo: it has to be a PNG or a JPEG of up to 300 KB, and up to 4,000 pixels a side.\n',
    })
    expect(existsSync(join(folder, 'r.html'))).toBe(false)
  })

  it('refuses what is no colour as wrong use', async () => {
    const { run } = await loaded()
    expect((await run('report', 'a.shoresh', '--out', 'r.html', '--colour', 'red;}')).exitCode).toBe(2)
  })
})
