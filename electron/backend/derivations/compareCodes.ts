import { compareCodePoints } from '../../../shared/model/codePointOrder.ts'

const numbered = /^(.*?)(\d{1,15})$/u

/** Order of codes as people count: FP-9 before FP-10, texts by code point. */
export function compareCodes(a: string, b: string): number {
  const left = split(a)
  const right = split(b)
  return compareCodePoints(left.text, right.text) || left.number - right.number || compareCodePoints(a, b)
}

const known = new Map<string, { readonly text: string; readonly number: number }>()

function split(code: string): { readonly text: string; readonly number: number } {
  const found = known.get(code)
  if (found !== undefined) return found
  const match = numbered.exec(code)
  const made = { text: match?.[1] ?? code, number: Number(match?.[2] ?? -1) }
  // Sorting asks for the same codes again and again; another file brings others.
  if (known.size >= 500_000) known.clear()
  known.set(code, made)
  return made
}
