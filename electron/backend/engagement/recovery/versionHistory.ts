import type { Database } from 'better-sqlite3'
import { connect } from '../base/connection.ts'
import { schemaVersionOf } from '../schema.ts'

/** How one version of a file stands to another by the names of their changes. */
export interface Kinship {
  /** `apart`: of another engagement, or each has changes that the other has not. */
  readonly relation: 'same' | 'newer' | 'older' | 'apart'
  /** How many changes the one has more than the other; negative for fewer. */
  readonly more: number
}

interface History {
  readonly lineage: string
  readonly names: ReadonlySet<string>
  readonly last: string
}

/** How the version at `path` stands to the one at `other`; both were found sound. */
export function kinshipOf(path: string, other: string, nativeBinding: string | undefined): Kinship {
  const [one, two] = [path, other].map((each) => readHistory(each, nativeBinding))
  if (one === undefined || two === undefined) throw new Error('two histories were read')
  return { relation: relationOf(one, two), more: one.names.size - two.names.size }
}

function relationOf(one: History, two: History): Kinship['relation'] {
  if (one.lineage !== two.lineage) return 'apart'
  if (one.last === two.last) return 'same'
  if (two.last === '' || one.names.has(two.last)) return 'newer'
  return one.last === '' || two.names.has(one.last) ? 'older' : 'apart'
}

function readHistory(path: string, nativeBinding: string | undefined): History {
  const connection = connect(path, { readonly: true, nativeBinding })
  try {
    const names = changeNames(connection)
    return { lineage: lineageOf(connection), names: new Set(names), last: names.at(-1) ?? '' }
  } finally {
    connection.close()
  }
}

const firstWithLineage = 2

function lineageOf(connection: Database): string {
  if (schemaVersionOf(connection) < firstWithLineage) return ''
  return String(connection.prepare('SELECT id FROM lineage').pluck().get())
}

/** Oldest first; before changes had names of their own, their number and moment. */
function changeNames(connection: Database): readonly string[] {
  const moments = `SELECT id || ' ' || made_at FROM change ORDER BY id`
  const named = `SELECT name FROM (SELECT 0 AS part, position AS place, uuid AS name FROM earlier_change
    UNION ALL SELECT 1, id, coalesce(uuid, id || ' ' || made_at) FROM change) ORDER BY part, place`
  return connection
    .prepare<[], string>(schemaVersionOf(connection) < firstWithLineage ? moments : named)
    .pluck()
    .all()
}
