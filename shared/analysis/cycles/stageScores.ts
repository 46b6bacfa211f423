import type { Stage, Touchpoint } from '../../engagement/engagement.ts'
import { normaliseName } from '../../search/normaliseName.ts'
import { type Standing, stageStanding } from '../journey/stageStanding.ts'
import type { CycleEnd, CycleEnds } from './CycleEnd.ts'

/** What customers gave one side at each end of a cycle, 0–10; null where that was not kept or not known. */
export interface ScoresThenAndNow {
  readonly name: string
  readonly first: number | null
  readonly last: number | null
}

/** A stage with its competitors at each end of a cycle. */
export interface StageScores {
  readonly id: string
  readonly name: string
  /** The mean of the customers' scores at its touchpoints. */
  readonly own: Omit<ScoresThenAndNow, 'name'>
  readonly competitors: readonly ScoresThenAndNow[]
  /** Against the best of them. */
  readonly stood: Standing['stands'] | null
  readonly stands: Standing['stands'] | null
}

/** The stages in which any competitor was scored by either end, in their order at its end. */
export function stageScores({ start, end, now }: CycleEnds): readonly StageScores[] {
  const stages = new Map((end.kept.stages ?? now.stages).map((stage) => [stage.id, stage]))
  for (const stage of start.kept.stages ?? []) if (!stages.has(stage.id)) stages.set(stage.id, stage)
  return Array.from(stages.values(), ({ id, name }): StageScores => {
    const [first, last] = [sideOf(start, id, now.stages), sideOf(end, id, now.stages)]
    // Each by its name at the end; those that are left out there come last.
    const names = new Map(last.competitors.map((one) => [one.key, one.name]))
    for (const one of first.competitors) if (!names.has(one.key)) names.set(one.key, one.name)
    const scoreOf = (side: typeof first, key: string) => side.competitors.find((one) => one.key === key)?.score ?? null
    return {
      ...{ id, name, own: { first: first.own, last: last.own } },
      competitors: Array.from(names, ([key, called]) => ({
        ...{ name: called, first: scoreOf(first, key), last: scoreOf(last, key) },
      })),
      ...{ stood: first.stands, stands: last.stands },
    }
  }).filter(({ competitors }) => competitors.length > 0)
}

function sideOf({ day, kept }: CycleEnd, id: string, now: readonly Stage[]) {
  // What a review did not keep is known as far as later words are dated.
  const isKept = kept.stages !== undefined
  const stage = (kept.stages ?? now).find((one) => one.id === id)
  const competitors = knownScores(stage?.competitors ?? [], day, isKept)
  const touchpoints = (kept.touchpoints ?? []).filter((one) => one.stage === id)
  const customers = touchpoints.map(({ customerScore }: Touchpoint) => ({ customer: customerScore ?? null }))
  return { competitors, own: meanOf(customers), stands: stageStanding(customers, competitors)?.stands ?? null }
}

type Competitor = NonNullable<Stage['competitors']>[number]

/** Of each competitor the latest score that was known on a day; one without a date was known when the list was kept. */
function knownScores(competitors: readonly Competitor[], day: string, isKept: boolean) {
  const latest = new Map<string, Competitor>()
  for (const one of competitors) {
    const isKnown = one.on === undefined ? isKept : one.on <= day
    const key = normaliseName(one.name)
    const before = latest.get(key)
    if (isKnown && (before === undefined || (before.on ?? '') <= (one.on ?? ''))) latest.set(key, one)
  }
  return Array.from(latest, ([key, { name, score }]) => ({ key, name, score }))
}

function meanOf(scored: readonly { readonly customer: number | null }[]): number | null {
  const scores = scored.flatMap(({ customer }) => (customer === null ? [] : [customer]))
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length
}
