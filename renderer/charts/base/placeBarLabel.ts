/** Distances along the axis of the values, in pixels from the baseline. */
export interface BarLabelInput {
  /** End of the bar. */
  readonly bar: number
  /** Room that the label takes along that axis. */
  readonly label: number
  /** Where the cumulative line runs within the label's reach; null without one. */
  readonly line: readonly [from: number, to: number] | null
  /** Space between the label and what it stands beside. */
  readonly gap: number
  /** Farthest edge that a label beside the end of a bar may reach; none unless given. */
  readonly limit?: number
}

export interface BarLabelPlace {
  /** Nearest edge of the label, in pixels from the baseline. */
  readonly from: number
  readonly inside: boolean
}

/** Beside the end of the bar if the cumulative line leaves room, else inside the bar, else just past the line. */
export function placeBarLabel({ bar, label, line, gap, limit = Number.POSITIVE_INFINITY }: BarLabelInput): BarLabelPlace {
  const outside = bar + gap
  const inside = { from: bar - gap - label, inside: true }
  if (outside + label > limit && bar >= label + 2 * gap) return inside
  if (line === null || outside + label + gap <= line[0] || outside >= line[1] + gap) return { from: outside, inside: false }
  if (bar >= label + 2 * gap) return inside
  return { from: Math.max(outside, line[1] + gap), inside: false }
}
