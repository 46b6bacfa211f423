import type { Database } from 'better-sqlite3'

const columns =
  'id, position, failure_point, happened_on, cases, cost, channel, stage, customer, text, import, external_id, content, fields'

/** Does the work on the rows of an import, which are not journaled one by one meanwhile. */
function asOne(connection: Database, id: string, work: () => void): void {
  const mark = connection.prepare<[string | null]>('UPDATE current_change SET import = ?')
  mark.run(id)
  work()
  mark.run(null)
}

/** Takes the rows of an import out of the occurrences; they wait until undo ends. */
export function withdrawImport(connection: Database, id: string): void {
  asOne(connection, id, () => {
    connection.prepare(`INSERT INTO withdrawn_occurrence (${columns}) SELECT ${columns} FROM occurrence WHERE import = ?`).run(id)
    connection.prepare('DELETE FROM occurrence WHERE import = ?').run(id)
  })
}

/** Brings them back. */
export function restoreImport(connection: Database, id: string): void {
  asOne(connection, id, () => {
    connection.prepare(`INSERT INTO occurrence (${columns}) SELECT ${columns} FROM withdrawn_occurrence WHERE import = ?`).run(id)
    connection.prepare('DELETE FROM withdrawn_occurrence WHERE import = ?').run(id)
  })
}

/** The failure points whose occurrences came or went with imports that a change made or took back, but for the counted ones. */
export function failurePointsOfImports(connection: Database, change: number, counted: ReadonlySet<string>): readonly string[] {
  return connection
    .prepare<[{ change: number; counted: string }], string>(
      `WITH named (id) AS (
         SELECT json_extract(coalesce(after, before), '$.id') FROM journal
         WHERE change = @change AND table_name = 'import' AND operation <> 'update'
         EXCEPT SELECT value FROM json_each(@counted)
       )
       SELECT failure_point FROM occurrence WHERE import IN named
       UNION SELECT failure_point FROM withdrawn_occurrence WHERE import IN named`,
    )
    .pluck()
    .all({ change, counted: JSON.stringify([...counted]) })
}
