import { projectFolder } from './project/projectPaths.ts'
import { type CodeShape, type Counted, castsPerThousandLines, codeShape, cycleTitle } from './shape/codeShape.ts'
import { readSources } from './shape/sourceFiles.ts'

/** The figures that the house's limits look at: `npx node build/printCodeShape.ts [checkout]`, of this one unless given. */
function figuresOf(shape: CodeShape): [name: string, figure: string][] {
  const { files, folders, functions, casts, cycles } = shape
  const named = functions.filter((one) => one.named)
  return [
    ['files', String(files.length)],
    ['lines', String(files.reduce((sum, { count }) => sum + count, 0))],
    ['longest file', largest(files)],
    ['fullest folder', largest(folders)],
    ['longest function', largest(functions)],
    ['functions over 60 lines', String(functions.filter(({ count }) => count > 60).length)],
    ['median function', `${median(functions)} (${median(named)} of those with a name)`],
    ['casts per 1,000 lines', `${castsPerThousandLines(shape).toFixed(1)} (${casts.length} casts)`],
    ['cycles between folders', [cycles.length, ...cycles.map(cycleTitle)].join(' ')],
  ]
}

function largest(counted: readonly Counted[]): string {
  const [first] = counted.toSorted((a, b) => b.count - a.count)
  return first === undefined ? 'none' : `${first.count} (${first.place})`
}

function median(counted: readonly Counted[]): number {
  const counts = counted.map(({ count }) => count).sort((a, b) => a - b)
  return counts[Math.floor(counts.length / 2)] ?? 0
}

for (const [name, figure] of figuresOf(codeShape(readSources(process.argv[2] ?? projectFolder)))) {
  console.log(`${name.padEnd(24)}${figure}`)
}
