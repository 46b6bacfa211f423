import { createEngagementTables } from './0001-engagement.ts'
import type { Migration } from './migration.ts'

/** All migrations, oldest first; the last one's version is the schema that this program writes. */
export const migrations: readonly Migration[] = [createEngagementTables]
