import type { ReadExecutor, WriteExecutor } from './executor.ts'
import { queries } from './queries.ts'

/**
 * The values, each with a code: its own, or the next of its kind (FP-01, FP-02, …). A number once given out is never
 * given again in the same file: the counter is outside the change journal, so an undo does not turn it back.
 */
export function assignCodes<T extends { readonly code?: string | undefined }>(
  transaction: WriteExecutor,
  prefix: string,
  values: readonly T[],
): readonly (T & { readonly code: string })[] {
  const before = lastNumber(transaction, prefix)
  let last = values.reduce((largest, { code }) => Math.max(largest, code === undefined ? 0 : numberOf(code, prefix)), before)
  const coded = values.map((value) => ({ ...value, code: value.code ?? formatCode(prefix, ++last) }))
  if (last > before) raiseCounter(transaction, prefix, last)
  return coded
}

/** The largest number among the codes of a kind, and the last one that its counter knows. */
export function countedCodes(
  db: ReadExecutor,
  prefix: string,
  codes: Iterable<string>,
): { readonly largest: number; readonly last: number } {
  let largest = 0
  for (const code of codes) largest = Math.max(largest, numberOf(code, prefix))
  return { largest, last: lastNumber(db, prefix) }
}

/** Counts on from this number, so that no code up to it is given out again. */
export function raiseCounter(transaction: WriteExecutor, prefix: string, last: number): void {
  transaction.run(
    queries
      .insertInto('code_counter')
      .values({ prefix, last })
      .onConflict((conflict) => conflict.column('prefix').doUpdateSet({ last })),
  )
}

function lastNumber(db: ReadExecutor, prefix: string): number {
  return db.first(queries.selectFrom('code_counter').select('last').where('prefix', '=', prefix))?.last ?? 0
}

function formatCode(prefix: string, number: number): string {
  return `${prefix}-${String(number).padStart(2, '0')}`
}

/** The number in a code of this kind; 0 for a code of the user's own making. */
function numberOf(code: string, prefix: string): number {
  const digits = code.startsWith(`${prefix}-`) ? code.slice(prefix.length + 1) : ''
  return /^\d{1,12}$/.test(digits) ? Number(digits) : 0
}
