import type { ImportRequest, TableCut } from '../../../../../shared/contract/files/importingContract.ts'
import type { ImportPreview } from '../../../../../shared/contract/files/importPreview.ts'
import { leadingField } from '../../../../../shared/tables/tableFields.ts'
import type { MappingStage } from './importStage.ts'
import { groupsAsked } from './textGrouping.ts'

/** A table as it was found, before anything is told of it. */
export function mappingOf(preview: ImportPreview, cut: TableCut): MappingStage {
  const { map, choices, ownFields, questions, keptDates } = preview
  const isKeptPossible = questions.some(
    (question) => question.about === 'dates' && question.dates[0]?.days.some(({ order }) => order === keptDates),
  )
  const scale = questions.flatMap((question) => (question.about === 'scale' ? (question.scale ?? []) : []))[0]
  const answer = {
    ...(isKeptPossible && keptDates !== null ? { dates: keptDates } : {}),
    ...(scale === undefined ? {} : { scale }),
  }
  return {
    kind: 'mapping',
    preview,
    cut,
    map,
    ownColumns: ownFields.map(({ column }) => column),
    choices,
    answer,
    grouping: null,
    busy: false,
    running: false,
  }
}

/** How the file is cut into rows and cells: the sheet that is shown, and what somebody said otherwise than it was found. */
export function cutOf({ preview: { sheet }, cut }: Pick<MappingStage, 'preview' | 'cut'>): TableCut {
  return sheet === null ? cut : { ...cut, sheet }
}

/** What answers each question. */
const answerTo = { dates: 'dates', numbers: 'openDecimal', period: 'period', scale: 'scale' } as const

/** What a table lacks before it can be taken in. */
export function lackingOf({ preview, map, answer, grouping }: MappingStage) {
  const isGrouped = grouping !== null && grouping.rest.trim() !== ''
  return {
    column: map[leadingField[preview.as]] === undefined && map.code === undefined && !isGrouped,
    /** The first that nobody answered. */
    question: preview.questions.find(({ about }) => answer[answerTo[about]] === undefined)?.about ?? null,
    failurePoint: preview.as === 'affected' && map.title === undefined && answer.failurePoint === undefined,
  }
}

/** Everything that an import of the table is told. */
export function requestOf({ preview, cut, map, ownColumns, choices, answer, wide, grouping }: MappingStage): ImportRequest {
  return {
    as: preview.as,
    map,
    ...cutOf({ preview, cut }),
    ownFields: ownColumns.map((column) => ({
      name: preview.ownFields.find((field) => field.column === column)?.name ?? column,
      column,
    })),
    labels: [...choices],
    ...(wide === undefined ? {} : { wide }),
    ...(grouping === null || map.title !== undefined ? {} : { groups: groupsAsked(grouping) }),
    ...answer,
  }
}
