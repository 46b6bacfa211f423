import type { Database } from 'better-sqlite3'
import { indexWords, wordsIn } from '../../../../shared/search/indexWords.ts'
import { connect } from '../base/connection.ts'

/** Words that wait in memory before they are written: fewer, larger parts make an index that is found in faster. */
const hashBytes = 32n * 1024n * 1024n

/**
 * An index of the words of cases, in a file of its own that is thrown away with the sitting: never part of a document, whose size,
 * schema and imports it leaves as they are, and never made by anybody else. It holds no text, only which words stand in which cases.
 */
export class CaseIndex {
  readonly #connection: Database

  constructor(path: string, nativeBinding?: string) {
    this.#connection = connect(path, { fileMustExist: false, nativeBinding })
    // What a killed process leaves is thrown away whole, so nothing has to reach the disk.
    this.#connection.pragma('synchronous = OFF')
    this.#connection.pragma('temp_store = MEMORY')
    this.#connection.exec(`CREATE TABLE IF NOT EXISTS followed (one INTEGER PRIMARY KEY CHECK (one = 1), change INTEGER NOT NULL) STRICT;
      CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(word, content='', contentless_delete=1, detail=none, tokenize='ascii')`)
  }

  /** The last change of the file that it knows of; null before it was made. */
  get followed(): number | null {
    return this.#connection.prepare<[], number>('SELECT change FROM followed').pluck().get() ?? null
  }

  /** Writes as one: what the work puts, and up to which change of the file. */
  write(change: number, work: (put: (key: number, text: string | undefined) => void) => void): void {
    const isNew = this.followed === null
    const remove = this.#connection.prepare<[bigint]>('DELETE FROM words WHERE rowid = ?')
    const add = this.#connection.prepare<[bigint, string]>('INSERT INTO words (rowid, word) VALUES (?, ?)')
    this.#connection.prepare("INSERT INTO words (words, rank) VALUES ('hashsize', ?)").run(hashBytes)
    this.#connection.transaction(() => {
      work((key, text) => {
        if (!isNew) remove.run(BigInt(key))
        if (text !== undefined) add.run(BigInt(key), indexWords(text).join(' '))
      })
      this.#connection
        .prepare('INSERT INTO followed (one, change) VALUES (1, ?) ON CONFLICT DO UPDATE SET change = excluded.change')
        .run(change)
    })()
  }

  /** The keys, ascending, of the cases in which words begin with each of those asked for; of all that have words when it asks for none. */
  find(asked: string): Float64Array {
    const words = wordsIn(asked)
    const found = this.#connection.prepare<[string], number>('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid').pluck()
    const query = words.map((word) => `"${word}"*`).join(' AND ')
    return query === '' ? new Float64Array() : Float64Array.from(found.all(query))
  }

  close(): void {
    this.#connection.close()
  }
}
