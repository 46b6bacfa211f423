// `node build/renderIcon.ts`: draws build/icon.png from build/icon.svg, after the drawing has changed.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { projectFolder } from './project/projectPaths.ts'

const size = 512
const folder = join(projectFolder, 'build')

const drawing = await readFile(join(folder, 'icon.svg'), 'utf8')
const browser = await chromium.launch({
  executablePath: process.env['SHORESH_TEST_CHROMIUM'] ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`)
  await page.screenshot({ path: join(folder, 'icon.png'), omitBackground: true })
} finally {
  await browser.close()
}
