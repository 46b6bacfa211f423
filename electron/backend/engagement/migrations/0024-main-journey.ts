import { renewJournalTriggers } from './parts/journalTriggers.ts'
import type { Migration } from './parts/migration.ts'

const weights = [1, 2, 3, 4, 5].map((severity) => `severity_weight_${severity}`)
const columns = [
  ...['one', 'name', 'language', 'currency', ...weights, 'period_from', 'period_to'],
  ...['plan_capacity', 'plan_budget', 'plan_measure', 'plan_wave_days', 'tolerable_cancellation', 'neutral_score', 'working'],
  ...['kick_off', 'review_notes', 'hidden_people', 'main_journey'],
]

/** What is said of the main journey, as of every other one. */
export const addMainJourney: Migration = {
  version: 24,
  migrate(connection) {
    connection.exec('ALTER TABLE engagement ADD COLUMN main_journey TEXT')
    for (const statement of renewJournalTriggers({ name: 'engagement', columns })) connection.exec(statement)
  },
}
