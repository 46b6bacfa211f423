import { renewJournalTriggers } from './parts/journalTriggers.ts'
import type { Migration } from './parts/migration.ts'

const weights = [1, 2, 3, 4, 5].map((severity) => `severity_weight_${severity}`)
const columns = [
  ...['one', 'name', 'language', 'currency', ...weights, 'period_from', 'period_to'],
  ...['plan_capacity', 'plan_budget', 'plan_measure', 'plan_wave_days', 'tolerable_cancellation', 'neutral_score', 'working'],
  ...['kick_off', 'review_notes', 'hidden_people'],
]

/** What was agreed on before the work, what a presenter means to say, and the names that boards are not shown. */
export const addKickOff: Migration = {
  version: 22,
  migrate(connection) {
    connection.exec('ALTER TABLE engagement ADD COLUMN kick_off TEXT')
    connection.exec('ALTER TABLE engagement ADD COLUMN review_notes TEXT')
    connection.exec('ALTER TABLE engagement ADD COLUMN hidden_people TEXT')
    for (const statement of renewJournalTriggers({ name: 'engagement', columns })) connection.exec(statement)
  },
}
