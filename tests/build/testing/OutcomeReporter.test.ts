import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run } from '../../../build/project/childProcesses.ts'
import { packageFolder, projectFolder } from '../../../build/project/projectPaths.ts'
import { outcomeFileVariable, outcomeSchema } from '../../../build/testing/OutcomeReporter.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'

const failing = `
it('holds', () => { void Promise.reject(new Error('nobody waited')) })
it('does not', () => { throw new Error('one is two') })
it.skip('is not asked', () => {})
describe('a group', () => {
  afterAll(() => { throw new Error('not cleared') })
  it('holds', () => {})
})`

it('names everything that failed: a test, a hook, a file, and what no test waited for', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'outcome.json')
  writeFileSync(join(folder, 'failing.test.js'), failing)
  writeFileSync(join(folder, 'unread.test.js'), `throw new Error('no such word')`)
  const reporter = join(projectFolder, 'build', 'testing', 'OutcomeReporter.ts')
  const vitest = join(packageFolder('vitest'), 'vitest.mjs')
  const environment = { ...process.env, [outcomeFileVariable]: file }
  await run(process.execPath, [vitest, 'run', '--globals', `--root=${folder}`, `--reporter=${reporter}`], {
    cwd: folder,
    env: environment,
  })
  const { passed, skipped, failures } = outcomeSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  expect({ passed, skipped }).toEqual({ passed: 2, skipped: 1 })
  const firstLines = failures.map((failure) => failure.split('\n').slice(0, 2))
  expect(firstLines.toSorted()).toEqual([
    ['an error outside every test', 'nobody waited'],
    ['failing.test.js > a group', 'not cleared'],
    ['failing.test.js > does not', 'one is two'],
    ['unread.test.js', 'no such word'],
  ])
})
