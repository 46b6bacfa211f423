// `npm run torture [ID…]`: runs the checks of reliability and security and prints one line for each, with its figures.
// Without an ID it takes the short form, unless SHORESH_KILLS asks for the long one.
// `npm run torture planted [ID…]`: plants each of the known faults in a copy of the project and shows that its check fails there.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { capture, run } from '../../build/project/childProcesses.ts'
import { ensureBuilt } from '../../build/project/ensureBuilt.ts'
import { packageFolder, projectFolder } from '../../build/project/projectPaths.ts'
import { ensureSystemPackages } from '../../build/runtime/systemPackages.ts'
import { tellAskedChecks } from './askedChecks.ts'
import { checkFailed, checkHeld } from './checkLine.ts'
import { type CheckId, checks, inLongFormOnly } from './checks.ts'
import { type PlantedFault, plantedFaults } from './plantedFaults.ts'
import { withPlantedFault } from './withPlantedFault.ts'

const suites = { unit: join('tests', 'vitest.config.ts'), e2e: join('tests', 'e2e', 'vitest.config.ts') } as const
type Suite = keyof typeof suites

const [first = '', ...others] = process.argv.slice(2)
const isPlanted = first === 'planted'
const asked = isPlanted || first === '' ? others : [first, ...others]
const all = Object.keys(checks) as CheckId[]
const isShort = asked.length === 0 && !isPlanted && process.env['SHORESH_KILLS'] === undefined
const ids = asked.length > 0 ? asked : all.filter((id) => !(isShort && inLongFormOnly.includes(id)))
const unknown = ids.filter((id) => !(id in checks))

/** The test files of a suite in which one of these checks is named: the others need not even be read. */
function filesOf(suite: Suite, wanted: readonly string[]): readonly string[] {
  const tests = join(projectFolder, 'tests')
  return readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name) && name.startsWith('e2e') === (suite === 'e2e'))
    .filter((name) => {
      const text = readFileSync(join(tests, name), 'utf8')
      return wanted.some((id) => text.includes(`'${id}'`))
    })
    .map((name) => join('tests', name))
}

/** The command that runs the tests of some checks in one suite; null where the suite has none of them. */
function commandFor(suite: Suite, wanted: readonly string[]): readonly string[] | null {
  const files = filesOf(suite, wanted)
  if (files.length === 0) return null
  const vitest = join(packageFolder('vitest'), 'vitest.mjs')
  const reporter = join(projectFolder, 'tests', 'torture', 'CheckReporter.ts')
  return [vitest, 'run', '--config', suites[suite], '--tagsFilter', wanted.join(' || '), `--reporter=${reporter}`, ...files]
}

async function runAll(): Promise<boolean> {
  tellAskedChecks(process.env, ids)
  // Side by side: checks that kill and wait leave a processor idle.
  const commands = (['unit', 'e2e'] as const).map((suite) => commandFor(suite, ids)).filter((command) => command !== null)
  const held = await Promise.all(commands.map(async (command) => (await run(process.execPath, command)) === 0))
  if (isShort) console.log(`not run: ${inLongFormOnly.join(' ')}; SHORESH_KILLS, or their names, run them too`)
  return held.every(Boolean)
}

/** What the check's own line says; a copy that cannot even run its tests has no such line, and notices nothing. */
async function outcomeOf(fault: PlantedFault): Promise<'noticed' | 'NOT NOTICED' | 'NOT TRIED'> {
  const command = commandFor(fault.suite ?? 'unit', [fault.check]) ?? []
  const { output } = await withPlantedFault(fault, (cwd) => capture(process.execPath, command, { cwd }))
  if (output.includes(checkFailed(fault.check))) return 'noticed'
  if (output.includes(checkHeld(fault.check))) return 'NOT NOTICED'
  console.log(output.slice(-2_000))
  return 'NOT TRIED'
}

async function runPlanted(): Promise<boolean> {
  let noticed = 0
  const wanted = plantedFaults.filter(({ check }) => ids.includes(check))
  for (const fault of wanted) {
    const outcome = await outcomeOf(fault)
    console.log(`${fault.check.padEnd(4)} ${outcome}: ${fault.what}`)
    if (outcome === 'noticed') noticed += 1
  }
  console.log(`${noticed} of ${wanted.length} planted faults were noticed`)
  return noticed === wanted.length
}

if (unknown.length > 0) {
  console.error(`There is no check ${unknown.join(', ')}; there are ${Object.keys(checks).join(', ')}.`)
  process.exitCode = 2
} else {
  await ensureSystemPackages()
  await ensureBuilt()
  process.exitCode = (await (isPlanted ? runPlanted() : runAll())) ? 0 : 1
}
