import type { RawBuilder } from 'kysely'
import type { Query } from '../base/executor.ts'
import { queries } from '../base/queries.ts'

/** A query that is written out; `Row` is what it answers with. */
export function rawQuery<Row>(raw: RawBuilder<Row>): Query<Row> {
  return { compile: () => raw.compile(queries) }
}
