import * as z from 'zod'
import { isoDaySchema } from '../../../shared/model/lists/values.ts'
import type { Period } from '../../../shared/model/months.ts'
import { largestAmount } from '../../../shared/model/vocabulary.ts'
import { WrongUse } from './failures.ts'

/** Values as they came from the command line; a flag that was not given is absent. */
export type OptionValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>

const plainNumber = /^(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

export function textOption(values: OptionValues, option: string): string | undefined {
  const value = values[option]
  return typeof value === 'string' ? value : undefined
}

/** All values of an option that may be repeated, in their order. */
export function textsOption(values: OptionValues, option: string): readonly string[] {
  const value = values[option]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

export function isGiven(values: OptionValues, option: string): boolean {
  return values[option] === true
}

export function requiredOption(values: OptionValues, option: string): string {
  const value = textOption(values, option)
  if (value === undefined) throw new WrongUse('missingOption', { option })
  return value
}

/** One of a closed list. */
export function choiceOption<T extends string>(values: OptionValues, option: string, allowed: readonly T[]): T | undefined {
  const value = textOption(values, option)
  if (value === undefined) return undefined
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw new WrongUse('notOneOf', { option, allowed: allowed.join(', ') })
  return found
}

function numberOption(values: OptionValues, option: string): number | undefined {
  const value = textOption(values, option)
  if (value === undefined) return undefined
  return plainNumber.test(value) ? Number(value) : Number.NaN
}

/** A number from 0 up. */
export function amountOption(values: OptionValues, option: string): number | undefined {
  const value = numberOption(values, option)
  if (value !== undefined && !(value >= 0 && value <= largestAmount)) throw new WrongUse('notAmount', { option })
  return value
}

/** A percent above 0 and at most 100. */
export function percentOption(values: OptionValues, option: string): number | undefined {
  const value = numberOption(values, option)
  if (value !== undefined && !(value > 0 && value <= 100)) throw new WrongUse('notPercent', { option })
  return value
}

/** A whole number from `least` up. */
export function countOption(values: OptionValues, option: string, least: number): number | undefined {
  const value = numberOption(values, option)
  if (value !== undefined && !(Number.isSafeInteger(value) && value >= least)) throw new WrongUse('notCount', { option, least })
  return value
}

export function portOption(values: OptionValues, option: string): number | undefined {
  const value = numberOption(values, option)
  if (value !== undefined && !(Number.isInteger(value) && value <= 65_535)) throw new WrongUse('notPort', { option })
  return value
}

/** `#rrggbb` in small letters; the mark may be left out, which shells take for a comment. */
export function colourOption(values: OptionValues, option: string): string | undefined {
  const value = textOption(values, option)?.replace(/^#?/, '#').toLowerCase()
  if (value !== undefined && !/^#[0-9a-f]{6}$/.test(value)) throw new WrongUse('notColour', { option })
  return value
}

/** An ISO day that exists. */
export function dayOption(values: OptionValues, option: string): string | undefined {
  const value = textOption(values, option)
  if (value !== undefined && !isoDaySchema.safeParse(value).success) throw new WrongUse('notDay', { option })
  return value
}

/** `FROM..TO`, both ends counted. */
export function periodOption(values: OptionValues, option: string): Period | undefined {
  const given = textOption(values, option)
  if (given === undefined) return undefined
  const period = periodIn(given)
  if (period === null) throw new WrongUse('notPeriod', { option })
  return period
}

/** The period that a text says as `FROM..TO`, in whichever order; null for any other text. */
export function periodIn(text: string): Period | null {
  const parsed = z.tuple([z.iso.date(), z.iso.date()]).safeParse(text.split('..'))
  return parsed.success ? { from: parsed.data[0], to: parsed.data[1] } : null
}
