import { addCustomersAndCharter } from './0011-customers-and-charter.ts'
import { addDecisions } from './0012-decisions.ts'
import { addJourneys } from './0013-journeys.ts'
import { addSnapshots } from './0014-snapshots.ts'
import { addSetAside } from './0015-set-aside.ts'
import { widenFixKinds } from './0016-fix-kinds.ts'
import { addEvidence } from './0017-evidence.ts'
import { addPromiseUnderstood } from './0018-promise-understood.ts'
import { addWorkshop } from './0019-workshop.ts'
import { addAgreements } from './0020-agreements.ts'
import { addWorkingDays } from './0021-working-days.ts'
import { addKickOff } from './0022-kick-off.ts'
import { addImportContents } from './0023-import-contents.ts'
import { addMainJourney } from './0024-main-journey.ts'
import { addFieldRollups } from './0025-field-rollups.ts'
import { addRunningDays } from './0026-running-days.ts'
import { createEngagementTables } from './first/0001-engagement.ts'
import { addLineage } from './first/0002-lineage.ts'
import { addRollups } from './first/0003-rollups.ts'
import { addBlobs } from './first/0004-blobs.ts'
import { addImports } from './first/0005-imports.ts'
import { addSeal } from './first/0006-seal.ts'
import { addOccurrenceSources } from './first/0007-occurrence-sources.ts'
import { addMeasuredFigures } from './first/0008-measured-figures.ts'
import { shrinkCustomerIndex } from './first/0009-occurrence-customers.ts'
import { addMappings } from './first/0010-mappings.ts'
import type { Migration } from './parts/migration.ts'

/** All migrations, oldest first; the last one's version is the schema that this program writes. */
export const migrations: readonly Migration[] = [
  createEngagementTables,
  addLineage,
  addRollups,
  addBlobs,
  addImports,
  addSeal,
  addOccurrenceSources,
  addMeasuredFigures,
  shrinkCustomerIndex,
  addMappings,
  addCustomersAndCharter,
  addDecisions,
  addJourneys,
  addSnapshots,
  addSetAside,
  widenFixKinds,
  addEvidence,
  addPromiseUnderstood,
  addWorkshop,
  addAgreements,
  addWorkingDays,
  addKickOff,
  addImportContents,
  addMainJourney,
  addFieldRollups,
  addRunningDays,
]
