import type { SeenJourney, TakenJourney } from '../../../../shared/contract/analysis/journeyContract.ts'

/** A name as it will be taken, if it is. */
interface Line {
  /** What it is called in the other engagement. */
  readonly called: string
  readonly name: string
  readonly isTaken: boolean
  readonly tells: boolean
}

export interface TouchpointLine extends Line {
  readonly channel: string
  readonly momentOfTruth: boolean
}

export interface StageLine extends Line {
  readonly touchpoints: readonly TouchpointLine[]
}

/** All that can be taken of a journey; what may tell whose it was is taken only when somebody says so. */
export function linesOf({ stages }: SeenJourney): readonly StageLine[] {
  const begin = ({ name, tells }: { name: string; tells: boolean }): Line => ({ called: name, name, tells, isTaken: !tells })
  return stages.map((stage) => ({
    ...begin(stage),
    touchpoints: stage.touchpoints.map((one) => ({
      ...begin(one),
      channel: one.channel ?? '',
      momentOfTruth: one.momentOfTruth,
    })),
  }))
}

/** The lines with one stage changed: what is written anew is meant to be taken. */
export function withStage(lines: readonly StageLine[], at: number, patch: Partial<StageLine>): readonly StageLine[] {
  return lines.with(at, changed(lines[at], patch))
}

/** The same for a touchpoint of it. */
export function withTouchpoint(
  lines: readonly StageLine[],
  at: number,
  of: number,
  patch: Partial<TouchpointLine>,
): readonly StageLine[] {
  const touchpoints = lines[at]?.touchpoints ?? []
  return lines.with(at, { ...present(lines[at]), touchpoints: touchpoints.with(of, changed(touchpoints[of], patch)) })
}

function changed<Kind extends Line>(line: Kind | undefined, patch: Partial<Kind>): Kind {
  return { ...present(line), isTaken: true, ...patch }
}

function present<Kind>(line: Kind | undefined): Kind {
  if (line === undefined) throw new Error('no such line')
  return line
}

/** What is taken: of the ticked stages the ticked touchpoints; a line without a name is left out. */
export function takenOf(lines: readonly StageLine[]): TakenJourney['stages'] {
  return lines.filter(isMeant).map(({ name, touchpoints }) => ({
    name: name.trim(),
    touchpoints: touchpoints.filter(isMeant).map(({ name: called, channel, momentOfTruth }) => ({
      name: called.trim(),
      ...(channel.trim() === '' ? {} : { channel: channel.trim() }),
      ...(momentOfTruth ? { momentOfTruth } : {}),
    })),
  }))
}

function isMeant({ isTaken, name }: Line): boolean {
  return isTaken && name.trim() !== ''
}
