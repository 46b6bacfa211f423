import { limitSlack } from '../selection/planProblem.ts'
import type { PlanWave } from './plan.ts'

/** A ranked fix to be put into a wave. */
export interface WaveWork {
  readonly id: string
  readonly marginal: number
  readonly effortDays: number
  /** Chosen fixes that it requires. */
  readonly requires: readonly string[]
}

interface OpenWave {
  readonly work: WaveWork[]
  days: number
}

/**
 * Waves of the ranked fixes (design section 6). Work is taken in the order of marginal per day, effort 0 first, ties by
 * rank, as soon as what it requires has its place; it goes into the first wave after its prerequisites with room for it.
 * What is larger than `waveDays` gets a wave of its own. Without `waveDays` every wave has room.
 */
export function planWaves(ranked: readonly WaveWork[], waveDays: number | null): PlanWave[] {
  const waves: OpenWave[] = []
  const waveOf = new Map<string, number>()
  const inPlan = new Set(ranked.map(({ id }) => id))
  const waiting = ranked
    .map((work, rank) => ({ work, rank }))
    .sort((a, b) => comparePerDay(a.work, b.work) || a.rank - b.rank)
    .map(({ work }) => work)
  while (waiting.length > 0) {
    const position = waiting.findIndex((work) => work.requires.every((id) => waveOf.has(id) || !inPlan.has(id)))
    const [work] = waiting.splice(Math.max(0, position), 1)
    if (work === undefined) break
    let wave = Math.max(0, ...work.requires.map((id) => (waveOf.get(id) ?? -1) + 1))
    while (!hasRoom(waves[wave], work, waveDays)) wave += 1
    waveOf.set(work.id, wave)
    const target = waves[wave] ?? { work: [], days: 0 }
    waves[wave] = target
    target.work.push(work)
    target.days += work.effortDays
  }
  return waves.map(({ work, days }, index) => ({
    wave: index + 1,
    fixes: work.map(({ id }) => id),
    effortDays: days,
    marginal: work.reduce((sum, { marginal }) => sum + marginal, 0),
  }))
}

function hasRoom(wave: OpenWave | undefined, work: WaveWork, waveDays: number | null): boolean {
  if (waveDays === null || wave === undefined || wave.work.length === 0) return true
  return wave.days + work.effortDays <= waveDays + limitSlack
}

/** Larger marginal per day first; what takes no days stands before all that does, larger marginal first. */
function comparePerDay(a: WaveWork, b: WaveWork): number {
  if (a.effortDays === 0 || b.effortDays === 0) {
    return a.effortDays === b.effortDays ? b.marginal - a.marginal : a.effortDays - b.effortDays
  }
  return b.marginal / b.effortDays - a.marginal / a.effortDays
}
