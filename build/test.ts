// `npm test`: every check and every test, the real Electron included. Ends with the line "N passed, N failed".
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { run } from './project/childProcesses.ts'
import { endMarkedProcesses } from './project/endMarkedProcesses.ts'
import { ensureBuilt } from './project/ensureBuilt.ts'
import { packageFolder, workFolder } from './project/projectPaths.ts'
import { ensureSystemPackages } from './runtime/systemPackages.ts'

type Tally = Readonly<{ passed: number; failed: number }>

const resultsFolder = join(workFolder, 'test')
const nothing: Tally = { passed: 0, failed: 0 }
const oneFailure: Tally = { passed: 0, failed: 1 }
const runMark = `SHORESH_TEST_RUN=${randomUUID()}`

const resultsSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numFailedTestSuites: z.number(),
})

/** What a vitest run did, from its own JSON; a run that failed without a failed test counts as one failure. */
async function tallyOf(resultFile: string, exitCode: number): Promise<Tally> {
  const text = await readFile(resultFile, 'utf8').catch(() => undefined)
  if (text === undefined) return oneFailure
  const results = resultsSchema.parse(JSON.parse(text))
  if (results.numPendingTests > 0) console.log(`${results.numPendingTests} tests were skipped`)
  const failed = Math.max(results.numFailedTests, exitCode === 0 ? 0 : 1)
  return { passed: results.numPassedTests, failed }
}

async function runVitest(name: string, config: string): Promise<Tally> {
  const resultFile = join(resultsFolder, `${name}.json`)
  const vitest = join(packageFolder('vitest'), 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`]
  const exitCode = await run(process.execPath, [vitest, 'run', '--config', config, ...reporters])
  return tallyOf(resultFile, exitCode)
}

async function runCheck(): Promise<Tally> {
  const exitCode = await run('npm', ['run', '--silent', 'check'], { shell: process.platform === 'win32' })
  return exitCode === 0 ? nothing : oneFailure
}

async function runEndToEnd(): Promise<Tally> {
  await ensureSystemPackages()
  await ensureBuilt()
  return runVitest('e2e', join('tests', 'e2e', 'vitest.config.ts'))
}

/** Runs one part under a title; what it throws is told and counts as one failure. */
async function part(title: string, work: () => Promise<Tally>): Promise<Tally> {
  console.log(`\n── ${title}`)
  const startedAt = performance.now()
  const tally = await work().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return oneFailure
  })
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0)
  console.log(`${title}: ${tally.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  return tally
}

Object.assign(process.env, { CI: 'true', [runMark.split('=')[0] ?? '']: runMark.split('=')[1] })
process.on('exit', () => endMarkedProcesses(runMark))
await rm(resultsFolder, { recursive: true, force: true })
await mkdir(resultsFolder, { recursive: true })
const tallies = [
  await part('Types, lint, import rules, unused code', runCheck),
  await part('Unit and backend tests', () => runVitest('unit', join('tests', 'vitest.config.ts'))),
  await part('End-to-end tests in Electron and Chromium', runEndToEnd),
]
const total = tallies.reduce((sum, tally) => ({ passed: sum.passed + tally.passed, failed: sum.failed + tally.failed }), nothing)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
