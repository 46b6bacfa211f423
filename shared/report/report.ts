import type { Logo } from '../model/report/brand.ts'
import type { Language } from '../model/vocabulary.ts'

/** A cell of a table: how it reads, and what it is where it is a number, a share 0–1 or an ISO day. */
export type ReportCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number' | 'share'; readonly text: string; readonly value: number }
  | { readonly kind: 'day'; readonly text: string; readonly day: string }

export interface ReportTable {
  readonly kind: 'table'
  /** Its figure id; a cell is `id.row.column`, both from 1. */
  readonly id: string
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly ReportCell[])[]
}

export interface ReportBar {
  readonly label: string
  readonly amount: number
  /** As it reads, with its share. */
  readonly value: string
  readonly shown: string
  /** 0–1 of the total. */
  readonly share: number
  readonly cumulative: number
  /** 0–1 of the total: how much of the bar is confirmed, and how much of that evidence speaks for. */
  readonly confirmed: number
  readonly proven: number
  readonly paint: 'vital' | 'useful' | 'reserved'
  /** Null on paper. */
  readonly behind: ReportBehind | null
}

/** What opens behind a bar. */
export interface ReportBehind {
  /** What it is made of, the most first, each with its amount. */
  readonly held: readonly (readonly [label: string, amount: string])[]
  readonly causes: readonly ReportCause[]
  /** What was said of it. */
  readonly words: readonly string[]
}

export interface ReportChart {
  readonly kind: 'chart'
  readonly id: string
  /** What its bars are. */
  readonly by: string
  /** The finding. */
  readonly title: string
  readonly subtitle: string
  readonly rule: string
  /** The same where strips along the bars show what of them is confirmed. */
  readonly stripRule: string
  /** What the bars and their line measure. */
  readonly unit: string
  readonly cumulative: string
  /** 0–1. */
  readonly threshold: number
  readonly bars: readonly ReportBar[]
  /** The same in other measures, as `id-measure`; empty on paper. */
  readonly others: readonly ReportChart[]
}

/** A fix of a plan as it opens: what it says in one line, and why it is in. */
interface ReachedFix {
  readonly text: string
  readonly note: string
  readonly why: string
}

/** What plans with fewer and more days remove: a table, and behind each of its rows that plan. */
export interface ReportReach {
  readonly kind: 'reach'
  readonly table: ReportTable
  readonly plans: readonly { readonly text: string; readonly fixes: readonly ReachedFix[] }[]
  /** The row of the plan of this report, from 0. */
  readonly chosen: number
}

/** A cause with those behind it. */
export interface ReportCause {
  readonly text: string
  /** State and share in words. */
  readonly note: string
  readonly causes: readonly ReportCause[]
}

export type ReportBlock =
  | { readonly kind: 'paragraph' | 'notice'; readonly text: string }
  | {
      readonly kind: 'keys'
      readonly keys: readonly { readonly id: string; readonly label: string; readonly text: string; readonly note: string }[]
    }
  | ReportChart
  | ReportTable
  | ReportReach
  /** A title with what stands under it, point by point. */
  | { readonly kind: 'trace'; readonly title: string; readonly causes: readonly ReportCause[]; readonly empty: string }
  | { readonly kind: 'terms'; readonly terms: readonly (readonly [term: string, meaning: string])[] }

export interface ReportPart {
  /** Of its own in the report. */
  readonly id: string
  readonly title: string
  readonly blocks: readonly ReportBlock[]
}

/** How a document looks for whom it is made. */
export interface ReportLook {
  /** `#rrggbb`; text in it is read on white. */
  readonly accent: string
  readonly logo: Logo | null
  /** What a logo is called where it is not seen. */
  readonly logoName: string
}

/** A report as it is written in every format: all words and numbers are in it, made once. */
export interface Report {
  readonly language: Language
  readonly look: ReportLook
  /** A page of A3 lies on its side and runs in columns. */
  readonly paper: 'a4' | 'a3'
  readonly title: string
  readonly kicker: string
  /** What heads the list of the parts; null of a document of a page or two, which begins without a cover. */
  readonly contents: string | null
  /** What stands under each page of paper, with {{page}} and {{pages}}. */
  readonly pageOf: string
  /** What says that names were masked; null where they were not. */
  readonly redacted: string | null
  /** Date, period, measure and fingerprint, each with its label. */
  readonly facts: readonly (readonly [label: string, text: string])[]
  readonly parts: readonly ReportPart[]
  /** Its tables are filled in and imported again, so that in a workbook they come first. */
  readonly comesBack: boolean
  /** Its page can be asked and opened; false on paper. */
  readonly isInteractive: boolean
}

/** The tables behind the figures of a report, in its order. */
export function tablesOf({ parts }: Report): readonly ReportTable[] {
  return parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block] : block.kind === 'reach' ? [block.table] : [])),
  )
}
