/** The check of a column for ISO days. Migrations depend on this text: another check needs another function. */
export function isDay(column: string): string {
  return `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`
}
