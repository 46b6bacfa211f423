/** A table whose every change is journaled, with all its columns. */
export interface JournaledTable {
  readonly name: string
  readonly columns: readonly string[]
}

/**
 * The three triggers that write a table's before and after rows into the change journal. They abort a write made outside
 * a change, so no code path can forget the journal. An update that changes nothing leaves no row.
 * Migrations depend on this text: a different journal needs a new function, not an edit of this one.
 */
export function journalTriggers({ name, columns }: JournaledTable): readonly string[] {
  const row = (version: 'OLD' | 'NEW') =>
    `json_object(${columns.map((column) => `'${column}', ${version}.${column}`).join(', ')})`
  const differs = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')
  const trigger = (operation: 'insert' | 'update' | 'delete', before: string, after: string, when = '') =>
    `CREATE TRIGGER ${name}_${operation}_journal AFTER ${operation.toUpperCase()} ON ${name} ${when}BEGIN
  SELECT RAISE(ABORT, 'write outside a change') WHERE NOT EXISTS (SELECT 1 FROM current_change);
  INSERT INTO journal (change, table_name, operation, before, after) SELECT change, '${name}', '${operation}', ${before}, ${after} FROM current_change;
END`
  return [
    trigger('insert', 'NULL', row('NEW')),
    trigger('update', row('OLD'), row('NEW'), `WHEN ${differs} `),
    trigger('delete', row('OLD'), 'NULL'),
  ]
}

/** Takes the three triggers away, so that a column can go or the table be given other triggers. */
export function dropJournalTriggers(name: string): readonly string[] {
  return ['insert', 'update', 'delete'].map((operation) => `DROP TRIGGER ${name}_${operation}_journal`)
}

/** The triggers of a journaled table that was given other columns, in place of those that it had. */
export function renewJournalTriggers(table: JournaledTable): readonly string[] {
  return [...dropJournalTriggers(table.name), ...journalTriggers(table)]
}
