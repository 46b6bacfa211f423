/** A line of time from one moment to another, in milliseconds since 1970. */
export interface TimeSpan {
  readonly from: number
  readonly to: number
}

/** Days off that follow one another, in hundredths of the line and in reading direction. */
export interface DaysOffRun {
  readonly from: number
  readonly length: number
}

const millisecondsPerDay = 86_400_000
const whole = 100
/** In hundredths of the line: a narrower stripe is no more seen, and many of them are a grey ground. */
const narrowest = 0.6

/** Where nobody works on the line of time; on a long one holidays alone are wide enough, and weekends are left out. */
export function layOutDaysOff({ from, to }: TimeSpan, isDayOff: (day: string) => boolean): readonly DaysOffRun[] {
  const runs: DaysOffRun[] = []
  const perDay = (whole * millisecondsPerDay) / (to - from)
  let days = 0
  for (let time = from; time <= to; time += millisecondsPerDay) {
    if (time < to && isDayOff(new Date(time).toISOString().slice(0, 10))) {
      days += 1
      continue
    }
    const length = days * perDay
    if (length >= narrowest) runs.push({ from: ((time - from) / millisecondsPerDay - days) * perDay, length })
    days = 0
  }
  return runs
}
