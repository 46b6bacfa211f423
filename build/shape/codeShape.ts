import { type FolderCycle, folderCycles } from './folderCycles.ts'
import { type FileShape, readShape } from './readShape.ts'
import type { SourceFile } from './sourceFiles.ts'

/** A place in the code with what was counted there. */
export interface Counted {
  /** A path, with the line where it is one of a file. */
  readonly place: string
  readonly count: number
}

export interface CodeShape {
  readonly files: readonly Counted[]
  /** Folders by the source files that lie in them directly. */
  readonly folders: readonly Counted[]
  /** Every function by its lines; callbacks are not `named`. */
  readonly functions: readonly (Counted & { readonly named: boolean })[]
  /** Places of casts. */
  readonly casts: readonly string[]
  readonly cycles: readonly FolderCycle[]
}

/** The largest values allowed, all inclusive. */
export interface ShapeLimits {
  readonly fileLines: number
  readonly folderFiles: number
  readonly functionLines: number
  readonly castsPerThousandLines: number
  readonly cycles: number
}

/** Throws what the parser says of a file that is no TypeScript. */
export function codeShape(sources: readonly SourceFile[]): CodeShape {
  const shapes = sources.map(readShape)
  return {
    files: shapes.map(({ path, lines }) => ({ place: path, count: lines })),
    folders: filesByFolder(shapes),
    functions: shapes.flatMap(({ path, functions }) =>
      functions.map(({ line, lines, named }) => ({ place: `${path}:${line}`, count: lines, named })),
    ),
    casts: shapes.flatMap(({ path, casts }) => casts.map((line) => `${path}:${line}`)),
    cycles: folderCycles(importsWithin(shapes)),
  }
}

function filesByFolder(shapes: readonly FileShape[]): Counted[] {
  const files = new Map<string, number>()
  for (const { path } of shapes) {
    const folder = path.slice(0, path.lastIndexOf('/'))
    files.set(folder, (files.get(folder) ?? 0) + 1)
  }
  return [...files].map(([place, count]) => ({ place, count }))
}

function importsWithin(shapes: readonly FileShape[]): Map<string, readonly string[]> {
  const known = new Set(shapes.map(({ path }) => path))
  return new Map(shapes.map(({ path, imports }) => [path, imports.filter((imported) => known.has(imported))]))
}

export function castsPerThousandLines({ casts, files }: CodeShape): number {
  const lines = files.reduce((sum, { count }) => sum + count, 0)
  return lines === 0 ? 0 : (1000 * casts.length) / lines
}

/** One line for each thing that passes a limit, with its place; none when all is well. */
export function breachesOf(shape: CodeShape, limits: ShapeLimits): string[] {
  const over = (counted: readonly Counted[], most: number, unit: string) =>
    counted.filter(({ count }) => count > most).map(({ place, count }) => `${place}: ${count} ${unit}, ${most} allowed`)
  const rate = castsPerThousandLines(shape)
  return [
    ...over(shape.files, limits.fileLines, 'lines'),
    ...over(shape.folders, limits.folderFiles, 'files'),
    ...over(shape.functions, limits.functionLines, 'lines of one function'),
    ...(rate > limits.castsPerThousandLines ? [castBreach(shape, rate, limits.castsPerThousandLines)] : []),
    ...(shape.cycles.length > limits.cycles ? shape.cycles.map((cycle) => `${cycleTitle(cycle)}: a circle`) : []),
  ]
}

function castBreach({ casts }: CodeShape, rate: number, most: number): string {
  return `${rate.toFixed(1)} casts per 1,000 lines, ${most} allowed: ${casts.join(' ')}`
}

/** Such as `electron/cli/{*, commands}`. */
export function cycleTitle({ within, members }: FolderCycle): string {
  return `${within === '' ? '' : `${within}/`}{${members.join(', ')}}`
}
