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
  if (last > before) {
    const counter = { prefix, last }
    transaction.run(
      queries
        .insertInto('code_counter')
        .values(counter)
        .onConflict((conflict) => conflict.column('prefix').doUpdateSet({ last })),
    )
  }
  return coded
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
