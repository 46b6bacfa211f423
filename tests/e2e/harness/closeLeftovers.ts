import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach } from 'vitest'
import { workFolder } from '../../../build/project/projectPaths.ts'
import { closeLeftovers } from './hostedApp.ts'
import { openPages } from './PageWatch.ts'

const picturesFolder = join(workFolder, 'test', 'pictures')

/** What every open page shows when a test fails, so that one can see where it stopped. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await mkdir(picturesFolder, { recursive: true })
  for (const [index, page] of openPages().entries()) {
    const path = join(picturesFolder, `${task.name.replace(/[^\p{L}\p{N}]+/gu, '-')}-${index + 1}.png`)
    await page.screenshot({ path, timeout: 5_000 }).then(
      () => console.log(`What was shown: ${path}`),
      () => undefined,
    )
  }
})

afterAll(closeLeftovers)
