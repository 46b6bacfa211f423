import { latenessOf, waitingFor } from '../../analysis/progress/fixStanding.ts'
import type { StoredFix } from '../../engagement/storedEngagement.ts'
import { fixStates } from '../../model/vocabulary.ts'
import type { ReportPart, ReportTable } from '../report.ts'
import { dayCell, numberCell, textCell } from '../reportCells.ts'
import type { NextFigure, ReportSource, ReportWording } from '../reportSource.ts'

/** How many fixes stand where, and each with its days: what is late, and what waits for what. */
export function progressPart(source: ReportSource, wording: ReportWording, next: NextFigure): ReportPart | null {
  const { own, t } = wording
  const { fixes } = source.engagement
  if (fixes.length === 0) return null
  const late = fixes.filter((fix) => lateness(fix, source.madeOn) !== null).length
  return {
    id: 'progress',
    title: own.parts.progress,
    blocks: [
      { kind: 'paragraph', text: late === 0 ? t('progressScreen.nothingLate') : t('progressScreen.late', { count: late }) },
      statesTable(fixes, wording, next('T')),
      fixesTable(source, wording, next('T')),
    ],
  }
}

function lateness({ state = 'idea', startOn, dueOn, check }: StoredFix, today: string) {
  const dates = { startOn: startOn ?? null, dueOn: dueOn ?? null, checkOn: check?.on ?? null, actual: check?.actual ?? null }
  return latenessOf({ state, ...dates }, today)
}

function inStates(fixes: readonly StoredFix[]) {
  return fixStates.map((state) => ({ state, fixes: fixes.filter((fix) => (fix.state ?? 'idea') === state) }))
}

function statesTable(fixes: readonly StoredFix[], { own, t, format }: ReportWording, id: string): ReportTable {
  return {
    kind: 'table',
    id,
    title: t('progressScreen.byState'),
    columns: [own.columns.state, own.columns.number, own.columns.fixes],
    rows: inStates(fixes)
      .filter((one) => one.fixes.length > 0)
      .map((one) => [
        textCell(t(`vocabulary.fixState.${one.state}`)),
        numberCell(one.fixes.length, format.number(one.fixes.length)),
        textCell(one.fixes.map(({ code }) => code).join(', ')),
      ]),
  }
}

function fixesTable({ engagement, madeOn }: ReportSource, wording: ReportWording, id: string): ReportTable {
  const { own, t, format } = wording
  const { columns } = own
  const waits = waitingFor(engagement.fixes)
  const codes = new Map(engagement.fixes.map((fix) => [fix.id, fix.code]))
  const standing = (fix: StoredFix): string => {
    const late = lateness(fix, madeOn)
    const days = { 'not-done': fix.dueOn, 'not-begun': fix.startOn, 'not-checked': fix.check?.on }
    const awaited = waits.get(fix.id) ?? []
    const told = [
      ...(late === null ? [] : [t(`progressScreen.lateness.${late}`, { day: format.day(days[late] ?? madeOn) })]),
      ...(awaited.length === 0
        ? []
        : [t('progressScreen.waitsFor', { fixes: format.list(awaited.map((one) => codes.get(one) ?? one)) })]),
    ]
    return told.join(' · ')
  }
  return {
    kind: 'table',
    id,
    title: own.progressTable,
    columns: [columns.fix, columns.owner, columns.state, columns.start, columns.due, columns.done, columns.standing],
    rows: inStates(engagement.fixes)
      .flatMap((one) => one.fixes)
      .map((fix) => [
        textCell(`${fix.code} · ${fix.title}`),
        textCell(fix.owner),
        textCell(t(`vocabulary.fixState.${fix.state ?? 'idea'}`)),
        ...[fix.startOn, fix.dueOn, fix.doneOn].map((day) => dayCell(day, wording)),
        textCell(standing(fix)),
      ]),
  }
}
