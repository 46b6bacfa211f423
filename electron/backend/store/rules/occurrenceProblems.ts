import { sql } from 'kysely'
import type { Occurrence } from '../../../../shared/engagement/engagement.ts'
import { occurrenceSchema } from '../../../../shared/model/lists/cases/occurrences.ts'
import type { Problem } from '../../../../shared/model/problem.ts'
import { toShapeProblems } from '../../../../shared/model/shapeProblems.ts'
import { largestAmount, longestName } from '../../../../shared/model/vocabulary.ts'
import type { ReadExecutor } from '../base/executor.ts'
import { occurrences } from '../lists/cases/occurrences.ts'
import type { StoredItem } from '../lists/TableList.ts'
import { rawQuery } from './rawQuery.ts'
import { scanTexts } from './scanTexts.ts'

type Stored = StoredItem<Occurrence>

export interface OccurrenceProblems {
  readonly occurrence: Stored
  /** With paths from the occurrence on. */
  readonly problems: readonly Problem[]
}

/** All that a regular expression calls white space. */
const spaces =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

/**
 * The rows that may break a rule of their schema: every one that does, and few others. Said as SQL, because to make items of
 * a million rows takes longer than to open them; a character takes at least as many bytes as UTF-16 has units of it.
 */
const suspects = rawQuery(sql<{ readonly id: string }>`SELECT id FROM occurrence WHERE
  date(happened_on) IS NOT happened_on
  OR cases NOT BETWEEN 0 AND ${largestAmount} OR cost NOT BETWEEN 0 AND ${largestAmount}
  OR octet_length(id) > 64 OR octet_length(failure_point) > 64 OR octet_length(stage) > 64 OR octet_length(import) > 64
  OR octet_length(channel) > ${longestName} OR octet_length(customer) > ${longestName} OR octet_length(text) > 100000
  OR trim(channel, ${spaces}) = '' OR trim(customer, ${spaces}) = ''`)

/** The occurrences that break a rule, in memory that does not grow with the others. */
export function* occurrenceProblems(db: ReadExecutor): Generator<OccurrenceProblems> {
  const ids = new Set(db.all(suspects).map(({ id }) => id))
  const idAt = (rowid: number) => db.all(rawQuery(sql<{ id: string }>`SELECT id FROM occurrence WHERE rowid = ${rowid}`))
  for (const { rowid, isUtf8 } of scanTexts(db, 'occurrence')) if (isUtf8) for (const { id } of idAt(rowid)) ids.add(id)
  for (const id of ids) {
    const occurrence = occurrences.find(db, id)
    if (occurrence === undefined) continue
    const parsed = occurrenceSchema.safeParse(occurrence)
    if (!parsed.success) yield { occurrence, problems: toShapeProblems(parsed.error.issues, occurrence) }
  }
}
