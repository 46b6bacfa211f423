import type { TableKind } from '../../model/importVocabulary.ts'
import { normaliseText } from '../../search/normaliseText.ts'
import type { TableField } from '../tableFields.ts'

/** An export that is known by its header before anybody has mapped it. */
export type ReadyMappingName = 'cfpb' | 'nyc311' | 'city-hotline' | 'help-desk'

/** Names that one column goes by in different years and languages of an export; the first that is there is meant. */
type Names = readonly string[]

interface ReadyMapping {
  readonly name: ReadyMappingName
  readonly as: TableKind
  /** All of these are there in such an export. */
  readonly knownBy: readonly Names[]
  readonly fields: { readonly [Field in TableField]?: Names }
  /** Columns that become the team's own dimensions. */
  readonly own: readonly Names[]
}

/** A table that was recognised, with its columns as they are called in it. */
export interface RecognisedTable {
  readonly name: ReadyMappingName
  readonly as: TableKind
  readonly map: { readonly [Field in TableField]?: string }
  readonly ownColumns: readonly string[]
}

const ticket = ['Ticket ID', 'Ticket #', 'Ticket number', 'Ticket', 'מספר פנייה', 'מספר פניה', 'מספר קריאה']
const issue = ['Issue Type', 'Ticket Type', 'Category', 'Type', 'סוג פנייה', 'סוג פניה', 'סוג הפנייה', 'קטגוריה']
const created = ['Created Date', 'Created at', 'Created', 'Opened', 'Date', 'תאריך פתיחה', 'תאריך פנייה', 'תאריך פניה', 'תאריך']
const topic = ['נושא', 'נושא הפנייה', 'נושא פנייה', 'Topic']
const department = ['מחלקה', 'אגף', 'Department']

/** The most particular first. */
const readyMappings: readonly ReadyMapping[] = [
  {
    name: 'cfpb',
    as: 'occurrences',
    knownBy: [['Complaint ID'], ['Issue'], ['Product'], ['Date received', 'DateReceived']],
    fields: {
      title: ['Issue'],
      on: ['Date received', 'DateReceived'],
      text: ['Consumer complaint narrative', 'complaint_what_happened'],
      channel: ['Submitted via'],
      id: ['Complaint ID'],
    },
    own: [['Product'], ['Company'], ['State']],
  },
  {
    name: 'nyc311',
    as: 'occurrences',
    knownBy: [['Unique Key'], ['Complaint Type'], ['Created Date'], ['Agency']],
    fields: {
      title: ['Complaint Type'],
      on: ['Created Date'],
      channel: ['Open Data Channel Type'],
      id: ['Unique Key'],
    },
    own: [['Descriptor'], ['Agency'], ['Borough']],
  },
  {
    name: 'city-hotline',
    as: 'occurrences',
    knownBy: [topic, department],
    fields: {
      title: topic,
      on: created,
      count: ['כמות פניות', 'מספר פניות', 'כמות', 'Number of calls', 'Calls'],
      text: ['תיאור', 'פירוט', 'תוכן הפנייה', 'מלל', 'Description'],
      channel: ['ערוץ', 'אופן פנייה', 'Channel'],
      id: ticket,
    },
    own: [department, ['רובע', 'אזור', 'District'], ['שכונה', 'Neighbourhood']],
  },
  {
    name: 'help-desk',
    as: 'occurrences',
    knownBy: [ticket, issue, created],
    fields: {
      title: issue,
      on: created,
      text: ['Description', 'Subject', 'תיאור', 'פירוט', 'נושא'],
      channel: ['Channel', 'Via', 'ערוץ'],
      customer: ['Requester', 'Customer', 'Customer name', 'פונה', 'לקוח', 'שם הלקוח'],
      id: ticket,
    },
    own: [
      ['Priority', 'עדיפות'],
      ['Product', 'מוצר'],
    ],
  },
]

/** The export that a header is of; undefined for one that is none of these. */
export function recogniseTable(columns: readonly string[]): RecognisedTable | undefined {
  const byName = new Map(columns.map((column) => [normaliseText(column), column]))
  const columnOf = (names: Names) => names.map((name) => byName.get(normaliseText(name))).find((column) => column !== undefined)
  const ready = readyMappings.find(({ knownBy }) => knownBy.every((names) => columnOf(names) !== undefined))
  if (ready === undefined) return undefined
  const map: { [Field in TableField]?: string } = {}
  for (const [field, names] of fieldsOf(ready)) {
    const column = columnOf(names)
    if (column !== undefined && !Object.values(map).includes(column)) map[field] = column
  }
  const ownColumns = ready.own.flatMap((names) => columnOf(names) ?? [])
  return { name: ready.name, as: ready.as, map, ownColumns: ownColumns.filter((one) => !Object.values(map).includes(one)) }
}

function fieldsOf({ fields }: ReadyMapping): readonly (readonly [TableField, Names])[] {
  // Object.entries forgets that only fields are keys here.
  return Object.entries(fields) as (readonly [TableField, Names])[]
}
