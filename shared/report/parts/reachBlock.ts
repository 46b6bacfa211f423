import { buildPlan } from '../../analysis/plan/buildPlan.ts'
import type { Plan } from '../../analysis/plan/plan.ts'
import { ownBar } from '../../analysis/selection/planProblem.ts'
import { fillText } from '../../i18n/fillText.ts'
import { amountText, reasonSentence } from '../../i18n/planSentences.ts'
import type { ReportReach } from '../report.ts'
import { numberCell, shareCell, textCell } from '../reportCells.ts'
import type { NextFigure, ReportSource, ReportWording } from '../reportSource.ts'

/** Steps in which days are added, up to those that all fixes need. */
const steps = 10
/** Nodes that the search for one of these plans may open; the plan of the report itself is searched in full. */
const nodesOfPlan = 200
/** Up to so many candidates they are searched; beyond, each costs a second or more. */
const mostCandidates = 80

/**
 * What plans would remove with fewer and with more days, each with its fixes and the reasons; the budget holds throughout. Days that
 * change nothing are left out. Null where there is nothing to choose, or too much to choose it again and again.
 */
export function reachBlock(
  source: ReportSource,
  fixText: (fix: Plan['items'][number]) => string,
  wording: ReportWording,
  next: NextFigure,
): ReportReach | null {
  const { engagement, plan } = source
  const candidates = engagement.fixes.filter((fix) => ownBar(fix, {}) === null)
  const allDays = candidates.reduce((sum, { effortDays = 0 }) => sum + effortDays, 0)
  if (plan.items.length === 0 || allDays === 0 || candidates.length > mostCandidates) return null
  const plans = plansUpTo(source, allDays)
  if (plans.length < 2) return null
  return {
    kind: 'reach',
    table: reachTable(plans, wording, next('T')),
    plans: plans.map(({ capacity, reached }) => ({
      text: reachText(capacity, reached, wording),
      fixes: reached.items.map((item) => ({
        text: fixText(item),
        note: [daysText(item.effortDays, wording), amountText(item.marginal, wording.words)].join(' · '),
        why: reasonSentence(item, wording.words),
      })),
    })),
    chosen: plans.findIndex(({ reached }) => reached === plan),
  }
}

interface Reached {
  /** Effort days. */
  readonly capacity: number
  readonly reached: Plan
}

function plansUpTo(source: ReportSource, allDays: number): readonly Reached[] {
  const { engagement, impacts, plan } = source
  const own = engagement.plan.capacity ?? Math.max(plan.effortDays, 1)
  const { budget, waveDays } = engagement.plan
  const rounded = Array.from({ length: steps }, (_, step) => Math.ceil((allDays * (step + 1)) / steps))
  const capacities = [...new Set([...rounded, own])].sort((a, b) => a - b)
  const input = { impacts, traces: engagement.traces, fixes: engagement.fixes }
  const found: Reached[] = []
  for (const capacity of capacities) {
    const limits = { capacity, budget, waveDays }
    const reached = capacity === own ? plan : buildPlan(input, limits, { nodeBudget: nodesOfPlan })
    const last = found.at(-1)
    const isSame = last !== undefined && last.reached.removed >= reached.removed
    if (reached.items.length === 0 || (isSame && reached !== plan)) continue
    if (isSame && last.reached !== plan) found.pop()
    found.push({ capacity, reached })
  }
  return found
}

function daysText(days: number, { t, format }: ReportWording): string {
  return t('charts.plan.days', { count: days, number: format.typed(days) })
}

function shareOf({ removed, total }: Plan): number {
  return total === 0 ? 0 : removed / total
}

function reachText(capacity: number, plan: Plan, wording: ReportWording): string {
  const { own, language, format } = wording
  const said = {
    days: daysText(capacity, wording),
    removed: amountText(plan.removed, wording.words),
    share: format.percent(shareOf(plan)),
  }
  return fillText(own.page.reached, said, language)
}

/** What each plan has that the one before it has not, and the other way round: the first comes in as a whole. */
function reachTable(plans: readonly Reached[], wording: ReportWording, id: string): ReportReach['table'] {
  const { own, format, amount } = wording
  const { columns } = own
  return {
    kind: 'table',
    id,
    title: own.reachTable,
    columns: [columns.days, columns.adds, columns.share, columns.fixes, columns.comesIn, columns.goesOut],
    rows: plans.map(({ capacity, reached }, index) => [
      numberCell(capacity, format.typed(capacity)),
      amount(reached.removed),
      shareCell(shareOf(reached), wording),
      numberCell(reached.items.length, format.number(reached.items.length)),
      textCell(namesBeyond(reached, plans[index - 1]?.reached)),
      textCell(index === 0 ? '' : namesBeyond(plans[index - 1]?.reached, reached)),
    ]),
  }
}

/** What the fixes of a plan are called that another one has not. */
function namesBeyond(plan: Plan | undefined, other: Plan | undefined): string {
  const had = new Set(other?.items.map(({ fix }) => fix))
  return (plan?.items ?? [])
    .filter(({ fix }) => !had.has(fix))
    .map(({ name }) => name)
    .join(', ')
}
