// `npm test`: every check and every test, the real Electron included. Ends with the line "N passed, N failed".
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './project/childProcesses.ts'
import { endMarkedProcesses } from './project/endMarkedProcesses.ts'
import { ensureBuilt } from './project/ensureBuilt.ts'
import { packageFolder, workFolder } from './project/projectPaths.ts'
import { ensureSystemPackages } from './runtime/systemPackages.ts'
import { type Outcome, outcomeFileVariable, outcomeSchema } from './testing/OutcomeReporter.ts'

const resultsFolder = join(workFolder, 'test')
const runMark = `SHORESH_TEST_RUN=${randomUUID()}`

function failed(...failures: string[]): Outcome {
  return { passed: 0, skipped: 0, failures }
}

/** What a vitest run did, by its own account; a run that failed without a failed test counts as one failure. */
async function outcomeIn(file: string, exitCode: number): Promise<Outcome> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return failed(`ended with exit code ${exitCode} before it was through`)
  const outcome = outcomeSchema.parse(JSON.parse(text))
  if (exitCode === 0 || outcome.failures.length > 0) return outcome
  return { ...outcome, failures: [`ended with exit code ${exitCode} and no failed test`] }
}

async function runVitest(name: string, config: string): Promise<Outcome> {
  const file = join(resultsFolder, `${name}.json`)
  const vitest = join(packageFolder('vitest'), 'vitest.mjs')
  const reporters = ['--reporter=default', `--reporter=${join('build', 'testing', 'OutcomeReporter.ts')}`]
  const environment = { ...process.env, [outcomeFileVariable]: file }
  const exitCode = await run(process.execPath, [vitest, 'run', '--config', config, ...reporters], { env: environment })
  return outcomeIn(file, exitCode)
}

async function runCheck(): Promise<Outcome> {
  const exitCode = await run('npm', ['run', '--silent', 'check'], { shell: process.platform === 'win32' })
  return exitCode === 0 ? failed() : failed(`npm run check ended with exit code ${exitCode}`)
}

async function runEndToEnd(): Promise<Outcome> {
  await ensureSystemPackages()
  await ensureBuilt()
  return runVitest('e2e', join('tests', 'e2e', 'vitest.config.ts'))
}

/** Runs one part under a title; what it throws is told and counts as one failure. */
async function part(title: string, work: () => Promise<Outcome>): Promise<Outcome> {
  console.log(`\n── ${title}`)
  const startedAt = performance.now()
  const outcome = await work().catch((error: unknown) => failed(String(error)))
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0)
  if (outcome.skipped > 0) console.log(`${outcome.skipped} tests were skipped`)
  console.log(`${title}: ${outcome.failures.length === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  return { ...outcome, failures: outcome.failures.map((failure) => `${title}: ${failure}`) }
}

Object.assign(process.env, { CI: 'true', [runMark.split('=')[0] ?? '']: runMark.split('=')[1] })
process.on('exit', () => endMarkedProcesses(runMark))
await rm(resultsFolder, { recursive: true, force: true })
await mkdir(resultsFolder, { recursive: true })
const outcomes = [
  await part('Types, lint, import rules, unused code', runCheck),
  await part('Unit and backend tests', () => runVitest('unit', join('tests', 'vitest.config.ts'))),
  await part('End-to-end tests in Electron and Chromium', runEndToEnd),
]
const failures = outcomes.flatMap((outcome) => outcome.failures)
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
for (const failure of failures) console.log(`\nFAILED ${failure}`)
console.log(`\n${passed} passed, ${failures.length} failed`)
process.exitCode = failures.length === 0 && passed > 0 ? 0 : 1
