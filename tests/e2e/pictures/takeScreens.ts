// `npm run screens [NAME…]`: writes a picture of every screen into screens/, from the sample, in Chromium under `serve`.
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureBuilt } from '../../../build/project/ensureBuilt.ts'
import { projectFolder } from '../../../build/project/projectPaths.ts'
import { languages } from '../../../shared/model/vocabulary.ts'
import { launchServe } from '../harness/launchServe.ts'
import { visitStates } from './visitStates.ts'

const folder = join(projectFolder, 'screens')
const themes = ['light', 'dark'] as const
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const

const names = process.argv.slice(2)
await ensureBuilt()
if (names.length === 0) await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
let count = 0
for (const language of languages) {
  for (const theme of themes) {
    const app = await launchServe({ language, theme, windowSize: sizes[0] })
    await visitStates(
      app,
      language,
      async ({ name }) => {
        for (const size of sizes) {
          await app.page.setViewportSize(size)
          await app.page.waitForTimeout(150)
          await app.page.screenshot({ path: join(folder, `${name}-${language}-${theme}-${size.width}.png`) })
          count++
        }
        await app.page.setViewportSize(sizes[0])
      },
      ({ name }) => names.length === 0 || names.includes(name),
    )
    await app.close()
  }
}
console.log(`${count} pictures in ${folder}`)
