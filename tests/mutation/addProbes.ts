import { parseSync, Visitor } from 'vite'
import type { Mutant } from './mutants.ts'

/** A mutant under the number by which its probe tells that it was reached. */
export type NumberedMutant = Readonly<{ id: number; mutant: Mutant }>

/** Where a statement begins that is an expression: the bracket of a probe there would call what stands on the line before. */
function statementStarts(file: string, text: string): ReadonlySet<number> {
  const starts = new Set<number>()
  const note = ({ body }: { readonly body: readonly { readonly type: string; readonly start: number }[] }): void => {
    for (const { type, start } of body) if (type === 'ExpressionStatement') starts.add(start)
  }
  new Visitor({ Program: note, BlockStatement: note }).visit(parseSync(file, text).program)
  return starts
}

/** The text of a file in which the expression around each of these operators tells when it is worked out. */
export function addProbes(text: string, mutants: readonly NumberedMutant[]): string {
  const first = mutants[0]
  if (first === undefined) return text
  const starts = statementStarts(first.mutant.file, text)
  const opening = new Map<number, string>()
  const closing = new Map<number, string>()
  for (const { id, mutant } of mutants) {
    const { start, end } = mutant.expression
    const before = opening.get(start) ?? (starts.has(start) ? ';' : '')
    opening.set(start, `${before}(globalThis.reachedMutants.add(${id}), `)
    closing.set(end, `${closing.get(end) ?? ''})`)
  }
  const places = [...new Set([...opening.keys(), ...closing.keys()])].sort((one, other) => one - other)
  let from = 0
  const parts = places.map((place) => {
    const part = text.slice(from, place) + (closing.get(place) ?? '') + (opening.get(place) ?? '')
    from = place
    return part
  })
  return parts.join('') + text.slice(from)
}
