import { compareCodePoints } from '../../../shared/model/codePointOrder.ts'

const numbered = /^(.*?)(\d{1,15})$/u

/**
 * The places of the codes in their list, in the order of the codes as people count them: FP-9 before FP-10, texts by code
 * point. Equal codes stay as they stand, in either direction.
 */
export function placesInCodeOrder(codes: readonly string[], descending: boolean): readonly number[] {
  const direction = descending ? -1 : 1
  return codes
    .map((code, place) => ({ code, place, ...split(code) }))
    .sort((a, b) => direction * compareParts(a, b) || a.place - b.place)
    .map(({ place }) => place)
}

/** Which of two codes comes first as people count them. */
export function compareCodes(a: string, b: string): number {
  return compareParts({ code: a, ...split(a) }, { code: b, ...split(b) })
}

interface Parts {
  readonly code: string
  readonly text: string
  readonly number: number
}

function split(code: string): Pick<Parts, 'text' | 'number'> {
  const match = numbered.exec(code)
  return { text: match?.[1] ?? code, number: Number(match?.[2] ?? -1) }
}

function compareParts(a: Parts, b: Parts): number {
  return compareCodePoints(a.text, b.text) || a.number - b.number || compareCodePoints(a.code, b.code)
}
