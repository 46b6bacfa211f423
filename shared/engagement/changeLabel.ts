import type { EditedListKey, KindOf } from './catalogue.ts'
import type { ChangedField } from './changedFields.ts'

/** What the procedures that every list has do to its items. */
type ItemChange = 'add' | 'update' | 'update-many' | 'delete' | 'delete-many'

/**
 * What a write did, in words that both languages can say. A label travels with its transaction into the change journal
 * and names the step on the undo and redo commands. Keys ending in `-many` take the param `count`; `engagement.create`,
 * `settings.update` and `plan.keep` take none; every other key takes `title`.
 */
export type ChangeKey =
  | `${KindOf<EditedListKey>}.${ItemChange}`
  | 'engagement.create'
  | 'settings.update'
  | 'file.mend-many'
  | 'failure-point.add'
  | 'failure-point.update'
  | 'failure-point.split'
  | 'failure-point.merge'
  | 'failure-point.triage'
  | 'failure-point.delete'
  | 'failure-point.add-many'
  | 'promise.add-many'
  | 'fix.add-many'
  | 'failure-point.update-many'
  | 'failure-point.delete-many'
  | 'failure-point.import-many'
  | 'trace.update'
  | 'trace.delete'
  | 'cause.add'
  | 'cause.update'
  | 'cause.delete'
  | 'cause.move'
  | 'cause.copy'
  | 'root-cause.merge'
  | 'fix.pin'
  | 'plan.keep'
  | 'person.rename'
  | 'person.merge'
  | 'person.hide'
  | 'person.show'
  | 'snapshot.add'
  | 'snapshot.delete'
  | 'snapshot.delete-many'
  | 'journey.start'
  | 'journey.take-many'
  | 'stage.move'
  | 'touchpoint.move'
  | 'stage.merge'
  | 'touchpoint.merge'
  | 'evidence.attach'
  | 'evidence.take-many'
  | 'evidence.tally-many'
  | 'assistant.take'
  | 'occurrence.add'
  | 'occurrence.update'
  | 'occurrence.delete'
  | 'occurrence.delete-many'
  | 'occurrence.import-many'
  | 'root-cause.import-many'
  | 'fix.import-many'
  | 'reading.import-many'
  | 'volume.import-many'
  | 'customer.import-many'
  | 'cancellation-month.import-many'
  | 'cancellation-case.import-many'
  | 'affected.import-many'
  | 'answer.import-many'
  | 'import.take-back'
  | 'occurrence.update-many'
  | 'reading.update-many'
  | 'import.bring-back'

export interface ChangeLabel {
  readonly key: ChangeKey
  readonly params: Readonly<Record<string, string | number>>
  /** What was set, where an update set fields; changes of earlier versions do not tell. */
  readonly fields?: readonly ChangedField[]
}
