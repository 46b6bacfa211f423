const rounds = 15

export interface Period {
  readonly from: string
  readonly to: string
}

/** Three months from any day: whole ones, and from the middle of one. */
export function threeMonths(): readonly Period[] {
  return Array.from({ length: rounds }, (_, at) => {
    const day = at % 2 === 0 ? 1 : 15
    return { from: isoDay(Date.UTC(2023, 2 * at, day)), to: isoDay(Date.UTC(2023, 2 * at + 3, day - 1)) }
  })
}

function isoDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}
