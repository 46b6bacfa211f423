import { type ComparedSide, type Comparison, comparePeriods } from '../../analysis/comparison/comparePeriods.ts'
import { cycleRecord } from '../../analysis/cycles/cycleRecord.ts'
import { type Cycle, cyclesOf } from '../../analysis/cycles/cycles.ts'
import type { PromisedItem } from '../../analysis/cycles/promisedItems.ts'
import { thawSnapshot } from '../../analysis/frozen/thawSnapshot.ts'
import { comparisonVerdict } from '../../i18n/comparison/comparisonVerdict.ts'
import { cycleDays, cycleName, figureText, outcomeText, promisedSentence, scoresText, standText } from '../../i18n/cycleWords.ts'
import { fillText } from '../../i18n/fillText.ts'
import { paretoLabels } from '../../i18n/paretoLabels.ts'
import type { ReportBlock, ReportCell, ReportPart, ReportTable } from '../report.ts'
import { dayCell, emptyCell, figureCell, numberCell, textCell } from '../reportCells.ts'
import type { NextFigure, ReportSource, ReportWording } from '../reportSource.ts'

/** From one frozen review to the next, the latest first: what was promised, what came of it, how KPIs moved and where competitors stand. */
export function cyclesPart(source: ReportSource, wording: ReportWording, next: NextFigure): ReportPart | null {
  const blocks = cyclesOf(source.engagement, source.madeOn).flatMap((cycle) => cycleBlocks(cycle, source, wording, next))
  return blocks.length === 0 ? null : { id: 'cycles', title: wording.own.parts.cycles, blocks }
}

function cycleBlocks(cycle: Cycle, source: ReportSource, wording: ReportWording, next: NextFigure): readonly ReportBlock[] {
  const { fixes, tasks, kpis, stages } = cycle
  const tables = [
    ...(fixes.length === 0 ? [] : [fixesTable]),
    ...(tasks.length === 0 ? [] : [tasksTable]),
    ...(kpis.length === 0 ? [] : [kpisTable]),
    ...(stages.length === 0 ? [] : [rivalsTable]),
  ]
  return [
    ...cycleSentences(cycle, source, wording).map((text): ReportBlock => ({ kind: 'paragraph', text })),
    ...tables.map((table) => table(cycle, wording, next('T'))),
  ]
}

/** The cycle in words: when it was, what came of its promises, how much of what was predicted, and whether cases became fewer. */
function cycleSentences(cycle: Cycle, source: ReportSource, wording: ReportWording): readonly string[] {
  const { own, t, format, language } = wording
  const { fixes } = cycle
  const cycleSaid = { cycle: cycleName(cycle, wording), days: cycleDays(cycle, wording) }
  const told = fixes.length === 0 ? t('cycles.noFixes') : promisedSentence('fixes', fixes, wording)
  const record = cycleRecord(fixes)
  const measured = record && {
    predicted: format.number(record.predicted, 1),
    actual: format.number(record.actual, 1),
  }
  const { note } = source.engagement.snapshots.find(({ id }) => id === cycle.from.id) ?? {}
  const comparison = comparisonOf(cycle, source)
  const sentences = [
    fillText(own.cycleTold, { ...cycleSaid, told }, language),
    ...(measured === null ? [] : [t('cycles.record', measured)]),
    ...(comparison === null ? [] : [comparisonVerdict(comparison, language)]),
  ]
  const noted = note === undefined ? [] : [fillText(own.cycleNote, { review: cycle.from.name, note }, language)]
  return [sentences.join(' '), ...noted]
}

/** What both reviews of a cycle that is over had counted, by root cause; of one that goes on the report has a part of its own. */
function comparisonOf({ from, to }: Cycle, { engagement, language }: ReportSource): Comparison | null {
  const frozen = (id: string): ComparedSide | null => {
    const snapshot = engagement.snapshots.find((one) => one.id === id)
    if (snapshot === undefined) return null
    const thawed = thawSnapshot(snapshot)
    return { ...thawed, period: thawed.tallies.period, volume: null }
  }
  const [before, after] = [frozen(from.id), to === null ? null : frozen(to.id)]
  if (before === null || after === null) return null
  return comparePeriods(before, after, { by: 'root-cause', measure: 'count', labels: paretoLabels(language) })
}

type TableOf = (cycle: Cycle, wording: ReportWording, id: string) => ReportTable

const titled = (kind: 'fixes' | 'tasks' | 'kpis' | 'rivals', cycle: Cycle, wording: ReportWording): string =>
  fillText(wording.own.cycleTables[kind], { cycle: cycleName(cycle, wording) }, wording.language)

const fixesTable: TableOf = (cycle, wording, id) => ({
  kind: 'table',
  id,
  title: titled('fixes', cycle, wording),
  columns: (['fix', 'owner', 'due', 'outcome', 'predicted', 'actual'] as const).map((column) =>
    wording.t(`cycles.columns.${column}`),
  ),
  rows: cycle.fixes.map((fix) => [
    textCell([fix.code, fix.title].filter((part) => part !== null).join(' · ')),
    textCell(fix.owner),
    dayCell(fix.dueOn, wording),
    textCell(outcomeText(fix, wording)),
    promisedCell(fix.predicted, fix, wording),
    promisedCell(fix.actual, fix, wording),
  ]),
})

function promisedCell(value: number | null, fix: PromisedItem, wording: ReportWording): ReportCell {
  return value === null ? emptyCell : numberCell(value, figureText(value, fix, wording))
}

const tasksTable: TableOf = (cycle, wording, id) => ({
  kind: 'table',
  id,
  title: titled('tasks', cycle, wording),
  columns: [
    wording.own.columns.task,
    ...(['owner', 'due', 'outcome'] as const).map((column) => wording.t(`cycles.columns.${column}`)),
  ],
  rows: cycle.tasks.map((task) => [
    textCell(task.title),
    textCell(task.owner),
    dayCell(task.dueOn, wording),
    textCell(outcomeText(task, wording)),
  ]),
})

const kpisTable: TableOf = (cycle, wording, id) => {
  const { own, t } = wording
  return {
    kind: 'table',
    id,
    title: titled('kpis', cycle, wording),
    columns: [own.columns.kpi, own.columns.unit, own.columns.first, own.columns.last, own.columns.meaning],
    rows: cycle.kpis.map(({ name, unit, first, last, moved }) => [
      textCell(name),
      textCell(unit),
      figureCell(first, wording),
      figureCell(last, wording),
      textCell(t(`cycles.kpiMoved.${moved}`)),
    ]),
  }
}

const rivalsTable: TableOf = (cycle, wording, id) => {
  const { t } = wording
  return {
    kind: 'table',
    id,
    title: titled('rivals', cycle, wording),
    columns: (['stage', 'own', 'competitors', 'stands'] as const).map((column) => t(`cycles.rivalColumns.${column}`)),
    rows: cycle.stages.map((stage) => [
      textCell(stage.name),
      textCell(scoresText(stage.own, wording)),
      textCell(
        stage.competitors
          .map(({ name, ...scores }) => t('cycles.rival', { name, score: scoresText(scores, wording) }))
          .join('; '),
      ),
      textCell(standText(stage, wording)),
    ]),
  }
}
