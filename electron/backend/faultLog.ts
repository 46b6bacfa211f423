import { appendFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const largestSize = 1_000_000

function frames(stack: string | undefined): string[] {
  return (stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
}

/** What is kept of a fault: its kind and where it happened, never its message, which may hold a client's words. */
function describe(fault: unknown): object {
  if (!(fault instanceof Error)) return { kind: typeof fault }
  const code = 'code' in fault && typeof fault.code === 'string' ? { code: fault.code } : {}
  const cause = fault.cause === undefined ? {} : { cause: describe(fault.cause) }
  return { kind: fault.name, ...code, at: frames(fault.stack), ...cause }
}

/** A log of our own faults in `faults.log` of the folder, one JSON line each; the last megabyte or two are kept. */
export function createFaultLog(folder: string): (fault: unknown) => void {
  const path = join(folder, 'faults.log')
  return (fault) => {
    try {
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestSize) renameSync(path, join(folder, 'faults.old.log'))
      appendFileSync(path, `${JSON.stringify({ time: new Date().toISOString(), ...describe(fault) })}\n`, { mode: 0o600 })
    } catch {
      // A full disk must not turn one fault into two.
    }
  }
}
