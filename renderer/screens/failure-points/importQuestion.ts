import { ORPCError } from '@orpc/client'
import * as z from 'zod/mini'
import type { ImportRequest } from '../../../shared/contract/importingContract.ts'

/** An import was refused because only somebody who knows the file can say this; the answer goes with the next try. */
export type ImportQuestion =
  | { readonly about: 'dates'; readonly text: string; readonly dayFirst: string; readonly monthFirst: string }
  | { readonly about: 'period' }

export type ImportAnswer = Pick<ImportRequest, 'dates' | 'period'>

const questionSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('dates-open'), params: z.object({ text: z.string(), first: z.string(), second: z.string() }) }),
  z.object({ code: z.literal('no-dates') }),
])

/** What a refused import asks; null where it asks nothing. */
export function questionIn(failure: unknown): ImportQuestion | null {
  const asked = failure instanceof ORPCError ? questionSchema.safeParse(failure.data).data : undefined
  if (asked === undefined) return null
  if (asked.code === 'no-dates') return { about: 'period' }
  const { text, first, second } = asked.params
  return { about: 'dates', text, dayFirst: first, monthFirst: second }
}
