import type { Plan, PlanItem } from '../../analysis/plan/plan.ts'
import { leftSentence, planNoticeSentence, reasonSentence } from '../../i18n/planSentences.ts'
import { drawsSentence, staysShort } from '../../i18n/surenessSentences.ts'
import type { ReportBlock, ReportCell, ReportPart, ReportTable } from '../report.ts'
import { dayCell, numberCell, textCell } from '../reportCells.ts'
import type { NextFigure, ReportSource, ReportWording } from '../reportSource.ts'
import { reachBlock } from './reachBlock.ts'

/** What the plan does, in one sentence without its full stop. */
export function planFinding({ plan }: Pick<ReportSource, 'plan'>, { t, format, measure }: ReportWording): string {
  const whole = t(`charts.wholes.${measure}`)
  if (plan.items.length === 0) return t('charts.plan.empty')
  if (plan.removed <= 0) return t('charts.plan.nothing', { whole })
  const share = format.percent(plan.removed / plan.total)
  return t('charts.plan.title', { count: plan.items.length, share, whole })
}

/** The chosen fixes with owner, dates, waves, reasons and how sure each is; the waves; what was left out and why. */
export function planPart(source: ReportSource, wording: ReportWording, next: NextFigure): ReportPart {
  const { plan, uncertainty } = source
  const { own, words } = wording
  const fixes: FixesById = new Map(source.engagement.fixes.map((fix) => [fix.id, fix]))
  const blocks: ReportBlock[] = [{ kind: 'paragraph', text: `${planFinding(source, wording)}.` }]
  if (plan.items.length > 0)
    blocks.push(
      itemsTable(source, fixes, wording, next('T')),
      reasonsTable(source, fixes, wording, next('T')),
      wavesTable(source, fixes, wording, next('T')),
    )
  const reach = reachBlock(source, (item) => fixText(fixes, item), wording, next)
  if (reach !== null) blocks.push(reach)
  if (uncertainty !== null && uncertainty.draws > 1)
    blocks.push({ kind: 'paragraph', text: drawsSentence(uncertainty.draws, words) })
  for (const notice of plan.notices) blocks.push({ kind: 'notice', text: planNoticeSentence(notice, words) })
  if (plan.left.length > 0) blocks.push(leftTable(source, fixes, wording, next('T')))
  return { id: 'plan', title: own.parts.plan, blocks }
}

type FixesById = ReadonlyMap<string, ReportSource['engagement']['fixes'][number]>

function fixText(fixes: FixesById, { fix, name }: Pick<Plan['left'][number], 'fix' | 'name'>): string {
  const found = fixes.get(fix)
  return found === undefined ? name : `${found.code} · ${found.title}`
}

function itemsTable(source: ReportSource, fixes: FixesById, wording: ReportWording, id: string): ReportTable {
  const { own, format, amount } = wording
  const { columns } = own
  const rowOf = (item: PlanItem): readonly ReportCell[] => {
    const fix = fixes.get(item.fix)
    return [
      numberCell(item.rank, String(item.rank)),
      textCell(fixText(fixes, item)),
      textCell(fix?.owner ?? ''),
      dayCell(fix?.dueOn, wording),
      numberCell(item.wave, String(item.wave)),
      numberCell(item.effortDays, format.typed(item.effortDays)),
      numberCell(item.cost, format.money(item.cost)),
      amount(item.marginal),
    ]
  }
  return {
    kind: 'table',
    id,
    title: own.planTable,
    columns: [columns.place, columns.fix, columns.owner, columns.due, columns.wave, columns.days, columns.cost, columns.adds],
    rows: source.plan.items.map(rowOf),
  }
}

/** Why each fix stands at its rank, and how sure it is that it stays. */
function reasonsTable(source: ReportSource, fixes: FixesById, { own, words }: ReportWording, id: string): ReportTable {
  const { columns } = own
  const isDrawn = source.uncertainty !== null && source.uncertainty.draws > 1
  return {
    kind: 'table',
    id,
    title: own.reasonsTable,
    columns: [columns.place, columns.fix, ...(isDrawn ? [columns.stays] : []), columns.why],
    rows: source.plan.items.map((item) => {
      const stays = source.uncertainty?.stays.get(item.fix)
      return [
        numberCell(item.rank, String(item.rank)),
        textCell(fixText(fixes, item)),
        ...(isDrawn ? [textCell(stays === undefined ? '' : staysShort(stays, words))] : []),
        textCell(reasonSentence(item, words)),
      ]
    }),
  }
}

function wavesTable(source: ReportSource, fixes: FixesById, { own, format, amount }: ReportWording, id: string): ReportTable {
  const { columns } = own
  const names = new Map(source.plan.items.map((item) => [item.fix, fixText(fixes, item)]))
  return {
    kind: 'table',
    id,
    title: own.wavesTable,
    columns: [columns.wave, columns.fixes, columns.days, columns.adds],
    rows: source.plan.waves.map(({ wave, fixes, effortDays, marginal }) => [
      numberCell(wave, String(wave)),
      textCell(fixes.map((fix) => names.get(fix) ?? fix).join('; ')),
      numberCell(effortDays, format.typed(effortDays)),
      amount(marginal),
    ]),
  }
}

function leftTable(source: ReportSource, fixes: FixesById, { own, words }: ReportWording, id: string): ReportTable {
  return {
    kind: 'table',
    id,
    title: own.leftTable,
    columns: [own.columns.fix, own.columns.why],
    rows: source.plan.left.map((left) => [textCell(fixText(fixes, left)), textCell(leftSentence(left, words))]),
  }
}
