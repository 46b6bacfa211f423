import type { Database } from 'better-sqlite3'

/**
 * Takes out of a copy that is given away who changed what and when. The names of the changes stay, in their order, so that
 * this copy and another of the same file can be merged later from the last change that both know. The codes stay counted, so
 * that none is given out twice in the copy either.
 */
export function forgetJournal(copy: Database): void {
  copy.exec(`
    INSERT INTO earlier_change (uuid) SELECT uuid FROM change WHERE uuid IS NOT NULL ORDER BY id;
    DELETE FROM journal;
    UPDATE change SET reverses = NULL;
    DELETE FROM change;
  `)
}
