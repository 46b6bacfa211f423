/** A circle of folders (and of files beside them) that lie in one folder and import one another, at whatever depth. */
export interface FolderCycle {
  /** The folder that they lie in; empty at the top. */
  readonly within: string
  /** Names of the folders; `*` stands for the files that lie in `within` itself. */
  readonly members: readonly string[]
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Every circle between neighbours. An import between two files counts as one between the two parts, folders or own files,
 * of the deepest folder that holds both. So siblings may not import one another, nor may what lies in them, however deep;
 * and a folder's own files may import from its subfolders or be imported from there, but not both.
 */
export function folderCycles(imports: ReadonlyMap<string, readonly string[]>): FolderCycle[] {
  const graphs = new Map<string, Map<string, Set<string>>>()
  for (const [importer, targets] of imports) {
    for (const target of targets) {
      const within = sharedFolder(importer, target)
      const from = partOf(importer, within)
      const to = partOf(target, within)
      if (from === to) continue
      const graph = graphs.get(within) ?? new Map<string, Set<string>>()
      graphs.set(within, graph)
      graph.set(from, (graph.get(from) ?? new Set()).add(to))
    }
  }
  return [...graphs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([within, graph]) => cyclesOf(graph).map((members) => ({ within, members })))
}

function sharedFolder(path: string, other: string): string {
  const folders = path.split('/').slice(0, -1)
  const others = other.split('/').slice(0, -1)
  const parting = folders.findIndex((folder, depth) => folder !== others[depth])
  return (parting < 0 ? folders : folders.slice(0, parting)).join('/')
}

function partOf(path: string, within: string): string {
  const [part, ...below] = path.slice(within === '' ? 0 : within.length + 1).split('/')
  return part === undefined || below.length === 0 ? '*' : part
}

/** Parts that reach one another, each circle once. */
function cyclesOf(graph: Graph): string[][] {
  const reached = new Map([...graph.keys()].map((part) => [part, reachedFrom(graph, part)]))
  const cycles = new Map<string, string[]>()
  for (const [part, others] of reached) {
    if (!others.has(part)) continue
    const members = [...others].filter((other) => reached.get(other)?.has(part)).sort()
    cycles.set(members.join(), members)
  }
  return [...cycles.values()]
}

function reachedFrom(graph: Graph, part: string): ReadonlySet<string> {
  const reached = new Set(graph.get(part))
  for (const next of reached) for (const further of graph.get(next) ?? []) reached.add(further)
  return reached
}
