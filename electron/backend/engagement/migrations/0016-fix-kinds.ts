import { dropJournalTriggers, journalTriggers } from './parts/journalTriggers.ts'
import type { Migration } from './parts/migration.ts'

const kinds: readonly string[] = [
  ...['ownership', 'structure', 'leadership', 'forcing-function', 'automation', 'simplification', 'standardisation'],
  ...['staffing', 'authority', 'incentive', 'recognition', 'selection', 'expectation-setting', 'proactive-update'],
  ...['software', 'information-access', 'checklist', 'practice-training'],
  ...['policy', 'training', 'warning', 'double-check'],
]

/** The check of a column cannot be changed, so a column with the wider one takes its place and its name. */
const statements: readonly string[] = [
  ...dropJournalTriggers('fix'),
  `ALTER TABLE fix ADD COLUMN kind_wider TEXT CHECK (kind_wider IN (${kinds.map((kind) => `'${kind}'`).join(', ')}))`,
  'UPDATE fix SET kind_wider = kind',
  'ALTER TABLE fix DROP COLUMN kind',
  'ALTER TABLE fix RENAME COLUMN kind_wider TO kind',
  ...journalTriggers({
    name: 'fix',
    columns: [
      ...['id', 'position', 'code', 'title', 'description', 'kind', 'state', 'owner'],
      ...['effort_days', 'cost', 'confidence', 'start_on', 'due_on', 'pinned', 'done_on'],
      ...['check_on', 'check_kpi', 'check_target', 'check_predicted', 'check_actual'],
      ...['check_done', 'check_of', 'check_verdict'],
    ],
  }),
]

/** Kinds of fix that the practice names and the first list lacked: those that work on leaders, staff and expectations. */
export const widenFixKinds: Migration = {
  version: 16,
  migrate(connection) {
    for (const statement of statements) connection.exec(statement)
  },
}
