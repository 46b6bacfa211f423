import type { ImportRequest, ImportTold, TableCut } from '../../../../../shared/contract/files/importingContract.ts'
import type { ImportMap, ImportPreview } from '../../../../../shared/contract/files/importPreview.ts'
import type { TableKind } from '../../../../../shared/model/importVocabulary.ts'
import type { LabelChoice } from '../../../../../shared/model/lists/cases/mappings.ts'
import type { TextGrouping } from './textGrouping.ts'

/** What somebody who knows the file says where it does not. */
export type ImportAnswer = Pick<ImportRequest, 'dates' | 'decimal' | 'period' | 'scale' | 'openDecimal' | 'failurePoint'>

/** A table whose columns are being told. */
export interface MappingStage {
  readonly kind: 'mapping'
  readonly preview: ImportPreview
  /** How somebody says that the file is cut, where they say so. */
  readonly cut: TableCut
  readonly map: ImportMap
  /** Columns that are kept as dimensions of the team's own, each under its header. */
  readonly ownColumns: readonly string[]
  /** What is decided of its labels, now and of earlier tables of its kind. */
  readonly choices: readonly LabelChoice[]
  /** To what the preview asks, as far as it is answered. */
  readonly answer: ImportAnswer
  /** Whether columns that are months or years are counted; undefined as long as nobody said. */
  readonly wide?: boolean | undefined
  /** Of cases without a column of titles: what is made of their texts; null until groups were proposed. */
  readonly grouping: TextGrouping | null
  /** The table is looked at again, its texts are grouped, or it is taken in. */
  readonly busy: boolean
  /** It is taken in. */
  readonly running: boolean
}

/** How far an import is. */
export type ImportStage =
  | { readonly kind: 'choosing' }
  /** `sent` is the share of the file that has gone to the backend; null where nothing need be sent. */
  | { readonly kind: 'reading'; readonly name: string; readonly sent: number | null }
  | MappingStage
  /** `again` is how the table was told, as long as rows of it can be updated. */
  | {
      readonly kind: 'done'
      readonly as: TableKind
      readonly result: ImportTold
      readonly again: MappingStage | null
      readonly busy: boolean
    }

/** What can be told of a table before it is taken in. */
export interface Telling {
  setKind(as: TableKind): void
  setSheet(sheet: string): void
  setCut(cut: TableCut): void
  setMap(map: ImportMap): void
  setOwnColumns(columns: readonly string[]): void
  setAnswer(answer: ImportAnswer): void
  setChoices(choices: readonly LabelChoice[]): void
  setWide(wide: boolean): void
  proposeGroups(column: string): void
  /** Ends looking for groups. */
  stopGrouping(): void
  setGrouping(grouping: TextGrouping): void
}
