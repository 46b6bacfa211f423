import * as z from 'zod'
import { largestAmount, longestName, longestTitle } from '../vocabulary.ts'

/** The single values that the lists of an engagement are made of (design section 7). */

export const id = z.string().min(1).max(64)
export const title = z.string().regex(/\S/).max(longestTitle)
export const text = z.string().max(100_000)
export const label = z.string().regex(/\S/).max(longestName)
export const amount = z.number().min(0).max(largestAmount)
/** 0–10. */
export const score = z.number().min(0).max(10)
/** 0–1. */
export const share = z.number().min(0).max(1)
export const isoDaySchema = z.iso.date()

/** One number, or low, likely and high. */
export function estimate(value: z.ZodNumber) {
  return z.union([value, z.tuple([value, value, value])])
}
