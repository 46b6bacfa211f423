// `npm run screens [-- --widths] [NAME…]`: writes a picture of every screen into screens/, from the sample, in Chromium under
// `serve`; with --widths at every size of window and text that the screens are made for, by light alone.
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from '../../../build/project/ensureBuilt.ts'
import { projectFolder } from '../../../build/project/projectPaths.ts'
import { languages } from '../../../shared/model/vocabulary.ts'
import { launchServe } from '../harness/launchServe.ts'
import { visitStates } from './visitStates.ts'
import { takeSize, type WindowSize, windowSizes } from './windowSizes.ts'

const folder = join(projectFolder, 'screens')
const { values, positionals: names } = parseArgs({ options: { widths: { type: 'boolean' } }, allowPositionals: true })
const themes = values.widths === true ? (['light'] as const) : (['light', 'dark'] as const)
const usual: WindowSize = { name: '1280', width: 1280, height: 800, text: 1 }
const projectors: readonly WindowSize[] = [
  { name: '1024', width: 1024, height: 768, text: 1 },
  { name: '1920', width: 1920, height: 1080, text: 1 },
]
const sizes = values.widths === true ? windowSizes : [usual, ...projectors]

await ensureBuilt()
if (names.length === 0) await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
let count = 0
for (const language of languages) {
  for (const theme of themes) {
    const app = await launchServe({ language, theme, windowSize: usual })
    await visitStates(
      app,
      language,
      async ({ name }, page) => {
        for (const size of sizes) {
          await takeSize(page, size)
          await page.screenshot({ path: join(folder, `${name}-${language}-${theme}-${size.name}.png`) })
          count++
        }
        await takeSize(app.page, usual)
      },
      ({ name }) => names.length === 0 || names.includes(name),
    )
    await app.close()
  }
}
console.log(`${count} pictures in ${folder}`)
