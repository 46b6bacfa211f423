// `npm run mutate [NUMBER] [SEED] [FOLDER]`: exchanges one operator at a time in so many places of a folder of `shared/`, drawn
// by the seed, and shows which of these changes the tests of `shared/` do not notice.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../build/project/projectPaths.ts'
import { createRandom } from '../../shared/analysis/numbers/random.ts'
import { isEqualMutant } from './equalMutants.ts'
import { type Outcome, tryMutants } from './MutantTests.ts'
import { findMutants, mutantLine } from './mutants.ts'

const [number = '100', seed = String(Date.now() % 100_000), folder = 'shared'] = process.argv.slice(2)

/** So many of the items, each as likely as another, the same ones for the same seed. */
function sample<Item>(items: readonly Item[], size: number): readonly Item[] {
  const random = createRandom(Number(seed))
  const drawn = items.map((item) => ({ item, place: random() })).sort((one, other) => one.place - other.place)
  return drawn.slice(0, size).map(({ item }) => item)
}

const files = globSync(`${folder}/**/*.ts`, { cwd: projectFolder })
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
const texts = new Map(files.map((file) => [file, readFileSync(join(projectFolder, file), 'utf8')]))
const mutants = files.flatMap((file) => findMutants(file, texts.get(file) ?? ''))
const told = sample(mutants, Number(number)).map((mutant) => ({
  mutant,
  place: mutantLine(texts.get(mutant.file) ?? '', mutant),
}))
const tried = told.filter(({ mutant, place }) => !isEqualMutant(mutant.file, place))
console.log(
  `${told.length} of ${mutants.length} mutants of ${folder}, seed ${seed}; ${told.length - tried.length} of them are equal`,
)

const counts: Record<Outcome, number> = { found: 0, stopped: 0, survived: 0, unreached: 0 }
function tellShare(): void {
  const found = counts.found + counts.stopped
  const asked = found + counts.survived + counts.unreached
  const share = asked === 0 ? 100 : (100 * found) / asked
  console.log(`${found} of ${asked} found: ${share.toFixed(1)} %; ${counts.stopped} of them by tests that did not end`)
}
// Whoever has seen enough still gets the share of what was tried.
process.once('SIGINT', () => {
  tellShare()
  process.exit(130)
})

const untold = tried.values()
const options = { root: projectFolder, include: ['tests/shared/**/*.test.ts'] }
for await (const { mutant, outcome } of tryMutants(
  options,
  tried.map(({ mutant }) => mutant),
)) {
  counts[outcome] += 1
  const place = untold.next().value?.place
  if (outcome === 'found' || place === undefined) continue
  console.log(`${outcome} ${mutant.file}:${place.line}\n  - ${place.before}\n  + ${place.after}`)
}
tellShare()
// Vitest calls each found mutant a failure, and may still wait for a process that is gone.
process.exit(0)
