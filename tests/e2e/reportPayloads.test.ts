import { writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { documentSaying } from '../electron/cli/plantedNames.ts'
import { runHere } from '../electron/cli/runShoresh.ts'
import { scriptPayloads } from '../fixtures/scriptPayloads.ts'
import { figureOfCheck } from '../torture/checks.ts'
import { openChromium } from './harness/launchServe.ts'

const kinds = ['report', 'minutes', 'charter', 'owners', 'you-said', 'a3'] as const
/** As much as a title takes. */
const longestTitle = 300

test('no text of an engagement runs in the page of a report: its own script alone does', { tags: ['H9'] }, async ({
  annotate,
}) => {
  expect(scriptPayloads.length).toBeGreaterThanOrEqual(100)
  const folder = await mkdtemp(join(tmpdir(), 'shoresh-payloads-'))
  const run = (...words: readonly string[]) => runHere(words, { settings: join(folder, 'settings'), folder })
  const title = scriptPayloads.join(' ').slice(0, longestTitle).trim()
  const said = documentSaying({
    title,
    text: scriptPayloads.join('\n'),
    label: '"><script>ran()</script><img src=x onerror=ran()>',
  })
  writeFileSync(join(folder, 'in.json'), JSON.stringify(said))
  expect(await run('load', 'in.json', 'a.shoresh')).toMatchObject({ exitCode: 0 })
  const browser = await openChromium('en')
  const faults: string[] = []
  for (const kind of kinds) {
    const about = kind === 'a3' ? ['--about', 'f'] : []
    expect(await run('report', 'a.shoresh', '--out', `${kind}.html`, '--as', kind, ...about)).toMatchObject({ exitCode: 0 })
    const page = await browser.newPage({ offline: true })
    await page.addInitScript(() => Reflect.set(window, 'ran', () => Reflect.set(window, 'hasRun', true)))
    page.on('console', (message) => faults.push(`${kind}: ${message.text()}`))
    page.on('pageerror', (fault) => faults.push(`${kind}: ${fault}`))
    await page.goto(`file://${join(folder, `${kind}.html`)}`)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    if (await page.evaluate(() => Reflect.get(window, 'hasRun') === true)) faults.push(`${kind}: a script ran`)
  }
  await browser.close()
  expect(faults).toEqual([])
  await annotate(
    `${scriptPayloads.length} payloads in every text of ${kinds.length} documents: 0 ran, 0 were stopped by the policy`,
    figureOfCheck,
  )
})
