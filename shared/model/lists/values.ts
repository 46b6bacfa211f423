import * as z from 'zod'
import { keptName, keptText } from '../textRules.ts'
import { highestScore, largestAmount, longestName, longestText, longestTitle } from '../vocabulary.ts'

/** The single values that the lists of an engagement are made of (design section 7), and that the contract takes. */

/** Text of any length that a file can keep; every text that comes in from anywhere is one. */
export const plainText = z.string().regex(keptText)
/** Text that stands inside sentences and lines of others. */
const name = z.string().regex(keptName)

export const id = name.min(1).max(64)
export const title = name.regex(/\S/).max(longestTitle)
/** A title that may be empty. */
export const optionalTitle = name.max(longestTitle)
export const text = plainText.max(longestText)
export const label = name.regex(/\S/).max(longestName)
/** A name that may be empty. */
export const optionalName = name.max(longestName)
/** What is looked for among titles. */
export const searchText = plainText.max(longestTitle)
export const amount = z.number().min(0).max(largestAmount)
/** How many participants of a workshop chose it. */
export const votes = z.int().min(0).max(9999)
/** A measured figure, which may be below 0. */
export const figure = z.number().min(-largestAmount).max(largestAmount)
/** 0–10. */
export const score = z.number().min(0).max(highestScore)
/** 0–100. */
export const percent = z.number().min(0).max(100)
/** 0–1. */
export const share = z.number().min(0).max(1)
export const isoDaySchema = z.iso.date()
/** `2026-03`. */
export const isoMonthSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)

/** Names that every object answers to, so that none of them can be a key of its own. */
const inheritedKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** Values under keys that a user gave. A key that an object inherits from is refused rather than passed over. */
export function keyed<Key extends z.ZodString, Value extends z.ZodType>(key: Key, value: Value) {
  return (
    z
      .unknown()
      .superRefine((given, context) => {
        if (typeof given !== 'object' || given === null) return
        for (const name of Reflect.ownKeys(given)) {
          if (inheritedKeys.has(String(name)))
            context.addIssue({ code: 'unrecognized_keys', keys: [String(name)], input: { ...given } })
        }
      })
      // Of what comes in, a JSON Schema would say nothing.
      .meta({ type: 'object' })
      .pipe(z.record(key, value))
  )
}

/** One number, or low, likely and high. */
export function estimate(value: z.ZodNumber) {
  return z.union([value, z.tuple([value, value, value])])
}
