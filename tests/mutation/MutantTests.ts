import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { type CliOptions, createVitest, type TestRunResult, type TestSpecification, type Vitest } from 'vitest/node'
import { addProbes, type NumberedMutant } from './addProbes.ts'
import { applyMutant, type Mutant } from './mutants.ts'

/**
 * found: a test failed; stopped: the tests took far longer than without it, and were ended; survived: all tests that reach it
 * passed; unreached: no test works it out.
 */
export type Outcome = 'found' | 'stopped' | 'survived' | 'unreached'

export type TriedMutant = Readonly<{ mutant: Mutant; outcome: Outcome }>

/** A file of tests that reaches mutants, and the processor time that it takes, in milliseconds. */
interface ReachingTests {
  readonly path: string
  readonly reached: ReadonlySet<number>
  readonly processorTime: number
}

export interface MutantTestsOptions {
  /** The folder that the files of the mutants are told from. */
  readonly root: string
  /** Which tests are asked, from the root. */
  readonly include: readonly string[]
}

/** Source texts by their paths, as the tests are to see them. */
type Texts = Map<string, string>

/** Several times what a file of tests needs without a mutant, and a start. */
const timeLimit = (processorTime: number): number => 3 * processorTime + 3_000

/** Milliseconds by the clock, in which a whole run that is not ended for its processor time comes back on a busy machine. */
const clockLimit = (tests: readonly ReachingTests[]): number =>
  60_000 + 10 * tests.reduce((sum, { processorTime }) => sum + processorTime, 0)
/** Milliseconds for a process to go when it is told. */
const closingLimit = 10_000

/** What comes first: the end of the work, or null when it takes longer. */
async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Runs files of tests in the order in which they are given, so that the quick ones come first. */
class GivenOrder {
  shard(files: TestSpecification[]): TestSpecification[] {
    return files
  }

  sort(files: TestSpecification[]): TestSpecification[] {
    return files
  }
}

function givenTexts(texts: Texts): Plugin {
  return { name: 'given-texts', enforce: 'pre', transform: (_code, id) => texts.get(id) }
}

interface StartOptions extends MutantTestsOptions {
  readonly texts: Texts
  readonly tests?: readonly ReachingTests[]
}

function startVitest({ root, include, texts, tests = [] }: StartOptions): Promise<Vitest> {
  const timeLimits = Object.fromEntries(tests.map(({ path, processorTime }) => [path, timeLimit(processorTime)]))
  const cliOptions: CliOptions = {
    root,
    config: false,
    watch: false,
    include: [...include],
    setupFiles: [join(import.meta.dirname, 'setUpMutantRun.ts')],
    reporters: [{}],
    pool: 'forks',
    // Tests that push to a list without end are stopped before the machine is.
    execArgv: ['--max-old-space-size=1024'],
    maxWorkers: 1,
    isolate: false,
    // It goes by the files, which stay as they are.
    fsModuleCache: false,
    bail: 1,
    sequence: { sequencer: GivenOrder },
    testTimeout: 120_000,
    provide: { timeLimits },
  }
  return createVitest(cliOptions, { plugins: [givenTexts(texts)] })
}

function hasFailed({ testModules, unhandledErrors }: TestRunResult): boolean {
  return unhandledErrors.length > 0 || testModules.some((module) => !module.ok())
}

/** Vitest tells of a process that was ended as of an error outside of all tests. */
function outcomeOf(result: TestRunResult): Outcome {
  if (!hasFailed(result)) return 'survived'
  return result.unhandledErrors.length > 0 ? 'stopped' : 'found'
}

/** Vitest tells of earlier runs too, and would stop a run at once because of a test that failed in one of them. */
function forgetResults({ state }: Vitest): void {
  state.filesMap.clear()
  state.idMap.clear()
  state.pathsSet.clear()
}

function reasonsOf({ testModules, unhandledErrors }: TestRunResult): readonly string[] {
  const failed = testModules.filter((module) => !module.ok())
  return [
    ...failed.flatMap((module) => module.errors().map(({ message }) => `${module.relativeModuleId}: ${message}`)),
    ...failed.flatMap((module) =>
      [...module.children.allTests('failed')].map(
        (failing) => `${module.relativeModuleId}: ${failing.fullName}: ${failing.result().errors?.[0]?.message}`,
      ),
    ),
    ...unhandledErrors.map(String),
  ]
}

/** Runs every file of tests once, with a probe at each mutant. @throws Error when a test fails without any mutant */
async function findReachingTests(options: MutantTestsOptions, mutants: readonly Mutant[]): Promise<readonly ReachingTests[]> {
  const texts: Texts = new Map()
  const numbered = mutants.map((mutant, id): NumberedMutant => ({ id, mutant }))
  for (const file of new Set(mutants.map((mutant) => mutant.file))) {
    const those = numbered.filter(({ mutant }) => mutant.file === file)
    const path = join(options.root, file)
    texts.set(path, addProbes(readFileSync(path, 'utf8'), those))
  }
  const vitest = await startVitest({ ...options, texts })
  try {
    const result = await vitest.start()
    if (hasFailed(result)) {
      throw new Error(`The tests fail without any mutant: ${reasonsOf(result).join('\n')}`)
    }
    const metas = result.testModules.map((module) => ({ path: module.moduleId, ...module.meta() }))
    // A module is imported once for all files of tests: what it does then may matter to any of them.
    const onImport = metas.flatMap(({ reachedOnImport = [] }) => reachedOnImport)
    return metas.map(({ path, reached = [], processorTime = 0 }) => ({
      path,
      reached: new Set([...reached, ...onImport]),
      processorTime,
    }))
  } finally {
    await vitest.close()
  }
}

/** Runs some of the files of tests on the texts as they then are. */
class TestRunner {
  readonly #options: StartOptions
  #vitest: Vitest | null = null
  #specifications = new Map<string, TestSpecification>()

  constructor(options: StartOptions) {
    this.#options = options
  }

  /** What became of a mutant whose text was just given, by the files of tests at these paths, in this order. */
  async run(file: string, paths: readonly string[]): Promise<Outcome> {
    const vitest = this.#vitest ?? (await this.#start())
    vitest.invalidateFile(file)
    forgetResults(vitest)
    const asked = paths.flatMap((path) => this.#specifications.get(path) ?? [])
    const reaching = (this.#options.tests ?? []).filter(({ path }) => paths.includes(path))
    // Vitest waits for ever for a process that went at a moment when it did not expect that.
    const result = await within(clockLimit(reaching), vitest.runTestSpecifications(asked))
    const outcome = result === null ? 'stopped' : outcomeOf(result)
    this.#options.texts.delete(file)
    vitest.invalidateFile(file)
    if (outcome === 'stopped') await this.close()
    return outcome
  }

  async close(): Promise<void> {
    const vitest = this.#vitest
    this.#vitest = null
    if (vitest !== null) await within(closingLimit, vitest.close())
  }

  async #start(): Promise<Vitest> {
    const vitest = await startVitest(this.#options)
    this.#vitest = vitest
    const all = await vitest.globTestSpecifications()
    this.#specifications = new Map(all.map((specification) => [specification.moduleId, specification]))
    return vitest
  }
}

/**
 * Tries mutants one after the other on the tests that reach them, quickest first, and tells what became of each. The files
 * themselves stay as they are.
 * @throws Error when a test fails without any mutant
 */
export async function* tryMutants(options: MutantTestsOptions, mutants: readonly Mutant[]): AsyncGenerator<TriedMutant> {
  const tests = [...(await findReachingTests(options, mutants))].sort((one, other) => one.processorTime - other.processorTime)
  const texts: Texts = new Map()
  const runner = new TestRunner({ ...options, texts, tests })
  try {
    for (const [id, mutant] of mutants.entries()) {
      const paths = tests.filter(({ reached }) => reached.has(id)).map(({ path }) => path)
      const file = join(options.root, mutant.file)
      texts.set(file, applyMutant(readFileSync(file, 'utf8'), mutant))
      yield { mutant, outcome: paths.length === 0 ? 'unreached' : await runner.run(file, paths) }
      texts.delete(file)
    }
  } finally {
    await runner.close()
  }
}
