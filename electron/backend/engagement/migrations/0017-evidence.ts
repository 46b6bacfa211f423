import { isDay } from './parts/isDay.ts'
import { journalTriggers } from './parts/journalTriggers.ts'
import type { Migration } from './parts/migration.ts'

const sources = [
  ...['customer-interview', 'survey', 'call-listening', 'branch-observation'],
  ...['employee', 'complaint-log', 'kpi', 'document'],
]
const subjects = ['failure_point', 'cause', 'root_cause', 'touchpoint', 'promise', 'fix']

const statements: readonly string[] = [
  `CREATE TABLE evidence (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN (${sources.map((source) => `'${source}'`).join(', ')})),
  quote TEXT,
  note TEXT,
  who TEXT,
  heard_on TEXT ${isDay('heard_on')},
  strength TEXT CHECK (strength IN ('weak', 'medium', 'strong')),
  file_name TEXT,
  file_type TEXT,
  file_hash TEXT REFERENCES blob (hash),
  file_size INTEGER CHECK (file_size >= 0),
  file_content TEXT,
  CHECK ((file_name IS NULL) = (file_hash IS NULL) AND (file_hash IS NULL) = (file_size IS NULL))
) STRICT`,
  'CREATE INDEX evidence_position ON evidence (position)',
  'CREATE INDEX evidence_file ON evidence (file_hash)',
  ...journalTriggers({
    name: 'evidence',
    columns: [
      ...['id', 'position', 'code', 'source', 'quote', 'note', 'who', 'heard_on', 'strength'],
      ...['file_name', 'file_type', 'file_hash', 'file_size', 'file_content'],
    ],
  }),
  // A trace that is given another root has its causes taken out and put in again, so a cause is looked for at the end.
  `CREATE TABLE evidence_about (
  evidence TEXT NOT NULL REFERENCES evidence (id),
  position INTEGER NOT NULL,
  failure_point TEXT REFERENCES failure_point (id),
  cause TEXT REFERENCES cause (id) DEFERRABLE INITIALLY DEFERRED,
  root_cause TEXT REFERENCES root_cause (id),
  touchpoint TEXT REFERENCES touchpoint (id),
  promise TEXT REFERENCES promise (id),
  fix TEXT REFERENCES fix (id),
  stance TEXT CHECK (stance IN ('for', 'against')),
  PRIMARY KEY (evidence, position)
) STRICT`,
  ...subjects.map((subject) => `CREATE INDEX evidence_about_${subject} ON evidence_about (${subject})`),
  ...journalTriggers({ name: 'evidence_about', columns: ['evidence', 'position', ...subjects, 'stance'] }),
]

/** What is said, seen or measured, and what it speaks for or against. */
export const addEvidence: Migration = {
  version: 17,
  migrate(connection) {
    for (const statement of statements) connection.exec(statement)
  },
}
