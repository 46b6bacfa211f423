import { ticks as niceTicks } from 'd3'

export interface Tick {
  /** Share 0–1 of the axis, which is the share of the total: both axes are matched. */
  readonly at: number
  readonly text: string
}

export interface AxisTicksInput {
  readonly total: number
  /** Pixels along the axis. */
  readonly length: number
  /** Least pixels between two ticks. */
  readonly apart: number
  readonly text: (value: number) => string
}

/** Round values from 0 up, and the total itself at the far end, where the other axis says 100 %. */
export function valueTicks({ total, length, apart, text }: AxisTicksInput): readonly Tick[] {
  const zero: Tick = { at: 0, text: text(0) }
  if (!(total > 0)) return [zero]
  const wanted = Math.max(1, Math.min(6, Math.floor(length / (apart * 1.6))))
  const round = niceTicks(0, total, wanted)
    .filter((value) => value > 0 && (total - value) * length >= apart * total)
    .map((value) => ({ at: value / total, text: text(value) }))
  const distinct = round.filter((tick) => tick.text !== zero.text)
  return [zero, ...distinct, { at: 1, text: text(total) }]
}

/** 0, 20 … 100 % (by halves when there is little room), giving way to the threshold. */
export function percentTicks(input: {
  readonly threshold: number | null
  readonly length: number
  readonly apart: number
  readonly text: (share: number) => string
}): readonly Tick[] {
  const { threshold, length, apart, text } = input
  const step = length / 5 >= apart ? 0.2 : 0.5
  const count = Math.round(1 / step)
  const even = Array.from({ length: count + 1 }, (_, at) => at / count)
  const mark = threshold === null ? null : threshold / 100
  const kept = even.filter((at) => mark === null || Math.abs(at - mark) < 1e-9 || Math.abs(at - mark) * length >= apart)
  const all = mark === null || kept.some((at) => Math.abs(at - mark) < 1e-9) ? kept : [...kept, mark].sort((a, b) => a - b)
  return all.map((at) => ({ at, text: text(at) }))
}
