import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { translator } from '../../shared/i18n/translator.ts'
import { type Language, languages } from '../../shared/model/vocabulary.ts'
import { runCli } from './harness/engagementOnDisk.ts'
import { type BrowserApp, launchServe } from './harness/launchServe.ts'
import { goTo, type View } from './journeys/frame.ts'

const samples = join(import.meta.dirname, '..', '..', 'shared', 'samples')
const screensWithPictures = ['pareto', 'plan', 'trace', 'journey', 'progress'] as const

/** A picture as the screen's own menu saves it. */
async function saved({ page, t }: View, item: string): Promise<Buffer> {
  await page
    .getByRole('button', { name: t('pictures.save') })
    .last()
    .click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item }).click()])
  return readFile(await download.path())
}

/** Width and height that a PNG says it has. */
function sizeOf(png: Buffer): readonly [width: number, height: number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

const fontFiles = ['hebrew', 'latin'].map((part) =>
  join(import.meta.dirname, '../../node_modules/@fontsource-variable/heebo/files', `heebo-${part}-wght-normal.woff2`),
)
const letters = { hebrew: 'U+0590-05FF,U+20AA,U+200C-2010', latin: 'U+0000-00FF,U+2011-206F,U+2191-2193,U+2212' }

/** The saved drawing with its words set by the browser from the font, in place of their outlines. */
async function typeset(svg: string): Promise<string> {
  const faces = await Promise.all(
    fontFiles.map(async (file) => {
      const range = file.includes('hebrew') ? letters.hebrew : letters.latin
      const data = (await readFile(file)).toString('base64')
      return `@font-face{font-family:'Heebo Variable';font-weight:100 900;src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`
    }),
  )
  return svg
    .replace(/<g>(?:<path [^>]*\/>){1,2}(?=<text )/g, '<g>')
    .replace(/ (?:fill-opacity="0"|textLength="[^"]*"|lengthAdjust="[^"]*")/g, '')
    .replace(/(<svg [^>]*>)/, `$1<style>${faces.join('')}</style>`)
}

/**
 * The share of the picture's pixels that clearly differ between the saved file as a program without our font draws it, and
 * the same words set by the browser from the font.
 */
async function differingShare(page: Page, svg: string): Promise<number> {
  const shots: string[] = []
  for (const text of [svg, await typeset(svg)]) {
    await page.evaluate(async (drawing) => {
      const image = new Image()
      image.id = 'compared'
      image.style.cssText = 'position:fixed;inset:0 auto auto 0;z-index:9999'
      image.src = URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }))
      await image.decode()
      document.body.append(image)
    }, text)
    // An image counts as decoded before the fonts inside it are.
    await page.waitForTimeout(1500)
    shots.push((await page.locator('#compared').screenshot()).toString('base64'))
    await page.evaluate(() => document.getElementById('compared')?.remove())
  }
  return page.evaluate(async (both) => {
    const grey = async (base64: string) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray()
    }
    const [one, other] = await Promise.all(both.map(grey))
    if (one === undefined || other === undefined || one.length !== other.length) return 1
    let far = 0
    for (let at = 0; at < one.length; at += 4) far += Math.abs((one[at] ?? 0) - (other[at] ?? 0)) > 140 ? 1 : 0
    return (4 * far) / one.length
  }, shots)
}

describe.each(languages)('pictures and paper (%s)', (language: Language) => {
  const t = translator(language)
  let folder = ''
  let app: BrowserApp
  let view: View

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shoresh-pictures-'))
    const file = join(folder, 'sample.shoresh')
    await runCli(folder, 'load', join(samples, `sample.${language}.json`), file)
    app = await launchServe({ file, language, windowSize: { width: 1280, height: 900 } })
    await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    view = { page: app.page, t }
  })

  afterAll(async () => {
    await app.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  it.each(screensWithPictures)('the %s is saved so that no other program has to place or draw its words', async (screen) => {
    await goTo(view, screen)
    const svg = (await saved(view, t('pictures.saveAs.own.svg'))).toString('utf8')
    const words = [...svg.matchAll(/<text [^>]*>/g)].map(([tag]) => tag)
    expect(words.length).toBeGreaterThan(4)
    for (const tag of words) expect(tag).toMatch(/text-anchor="middle".*fill-opacity="0"|fill-opacity="0".*text-anchor="middle"/)
    expect(svg).not.toMatch(/@font-face|url\((?!#)/)
    expect(await differingShare(app.page, svg)).toBeLessThan(0.004)
  })

  it('the timeline and the course of a KPI are saved as pictures, too', async () => {
    await goTo(view, 'progress')
    await app.page
      .getByRole('button', { name: t('pictures.save') })
      .first()
      .click()
    const [timeline] = await Promise.all([
      app.page.waitForEvent('download'),
      app.page.getByRole('menuitem', { name: t('pictures.saveAs.page.png') }).click(),
    ])
    const [width, height] = sizeOf(await readFile(await timeline.path()))
    expect(width / height).toBeCloseTo(210 / 297, 2)
    await goTo(view, 'kpis')
    await app.page.getByText('KP-01', { exact: true }).click()
    const svg = (await saved(view, t('pictures.saveAs.own.svg'))).toString('utf8')
    expect(svg).toContain(t('pictures.courseRule').split('. ')[0])
  })

  it('a slide and a page have the shapes of a slide and a page', async () => {
    await goTo(view, 'plan')
    const [slideWidth, slideHeight] = sizeOf(await saved(view, t('pictures.saveAs.slide.png')))
    expect(slideWidth / slideHeight).toBeCloseTo(16 / 9, 2)
    const [pageWidth, pageHeight] = sizeOf(await saved(view, t('pictures.saveAs.page.png')))
    expect(pageWidth / pageHeight).toBeCloseTo(210 / 297, 2)
  })

  it('a chart is copied as a picture', async () => {
    await goTo(view, 'pareto')
    await app.page
      .getByRole('button', { name: t('pictures.save') })
      .last()
      .click()
    await app.page.getByRole('menuitem', { name: t('pictures.copy') }).click()
    await app.page
      .getByRole('status')
      .filter({ hasText: t('pictures.copied') })
      .waitFor()
    const held = await app.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const image = await item?.getType('image/png')
      return image === undefined ? 0 : image.size
    })
    expect(held).toBeGreaterThan(10_000)
  })

  it('a screen is printed whole, on as many pages as it takes and without what only a screen can use', async () => {
    await goTo(view, 'plan')
    await app.page.getByRole('list', { name: t('planScreen.list') }).waitFor()
    await app.page.emulateMedia({ media: 'print' })
    const shown = await app.page.evaluate(() => ({
      nothing: [...document.querySelectorAll('nav, header')].filter(
        (element) => element.closest('main') === null && element.getClientRects().length > 0,
      ).length,
      whole: document.documentElement.scrollHeight,
      cut: [...document.querySelectorAll<HTMLElement>('main [data-print="flow"], main')].filter(
        (element) => element.scrollHeight > element.clientHeight + 1,
      ).length,
    }))
    expect(shown).toMatchObject({ nothing: 0, cut: 0 })
    const pdf = (await app.page.pdf({ format: 'A4' })).toString('latin1')
    const pages = [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length
    expect(pages).toBeGreaterThan(1)
    expect(pages).toBeLessThan(Math.ceil(shown.whole / 500) + 2)
    await app.page.emulateMedia({ media: null })
  })
})
