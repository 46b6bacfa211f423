import { renewJournalTriggers } from './parts/journalTriggers.ts'
import type { Migration } from './parts/migration.ts'

const statements: readonly string[] = [
  'ALTER TABLE failure_point ADD COLUMN votes INTEGER CHECK (votes >= 0)',
  'ALTER TABLE promise ADD COLUMN votes INTEGER CHECK (votes >= 0)',
  'ALTER TABLE fix ADD COLUMN votes INTEGER CHECK (votes >= 0)',
  'ALTER TABLE fix ADD COLUMN touchpoint TEXT REFERENCES touchpoint (id)',
  'CREATE INDEX fix_touchpoint ON fix (touchpoint)',
  'ALTER TABLE touchpoint ADD COLUMN hand_overs TEXT',
  'ALTER TABLE touchpoint ADD COLUMN target_of TEXT REFERENCES touchpoint (id)',
  'CREATE INDEX touchpoint_target_of ON touchpoint (target_of)',
  'ALTER TABLE stage ADD COLUMN target_of TEXT REFERENCES stage (id)',
  'CREATE INDEX stage_target_of ON stage (target_of)',
  'ALTER TABLE journey ADD COLUMN target_of_main INTEGER CHECK (target_of_main IN (0, 1))',
]

const journaled = [
  {
    name: 'failure_point',
    columns: [
      ...['id', 'position', 'code', 'title', 'description', 'touchpoint', 'stage', 'channel', 'severity'],
      ...['per_month_low', 'per_month_likely', 'per_month_high', 'cost_per_case', 'customers_per_month', 'response', 'votes'],
    ],
  },
  {
    name: 'promise',
    columns: [
      ...['id', 'position', 'code', 'text', 'made_in', 'conditions', 'reality', 'gap', 'touchpoint', 'understood', 'votes'],
    ],
  },
  {
    name: 'fix',
    columns: [
      ...['id', 'position', 'code', 'title', 'description', 'state', 'owner', 'effort_days', 'cost', 'confidence', 'start_on'],
      ...['due_on', 'pinned', 'done_on', 'check_on', 'check_kpi', 'check_target', 'check_predicted', 'check_actual'],
      ...['check_done', 'check_of', 'check_verdict', 'kind', 'votes', 'touchpoint'],
    ],
  },
  {
    name: 'touchpoint',
    columns: [
      ...['id', 'position', 'name', 'stage', 'channel', 'moment_of_truth', 'customer_score', 'organisation_score', 'unit'],
      ...['feeling', 'expectation', 'good_moment', 'wait', 'score_readings', 'recovery', 'backstage', 'hand_overs', 'target_of'],
    ],
  },
  { name: 'stage', columns: ['id', 'position', 'name', 'journey', 'competitors', 'target_of'] },
  {
    name: 'journey',
    columns: ['id', 'position', 'name', 'customer', 'description', 'persona', 'target_of', 'target_of_main'],
  },
]

/** Votes on what a workshop wrote, where an idea came up, what passes at a hand-over, and what a target journey replaces. */
export const addWorkshop: Migration = {
  version: 19,
  migrate(connection) {
    for (const statement of statements) connection.exec(statement)
    for (const table of journaled) for (const statement of renewJournalTriggers(table)) connection.exec(statement)
  },
}
