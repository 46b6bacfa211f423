import { readdirSync, readFileSync } from 'node:fs'

/** The environment that a process was started with; empty when it is gone or not ours to read. */
function environmentOf(processId: number): string[] {
  try {
    return readFileSync(`/proc/${processId}/environ`, 'utf8').split('\0')
  } catch {
    return []
  }
}

/**
 * Ends what a run has left behind: every other process that inherited this mark (NAME=VALUE) in its environment. Browsers
 * start in process groups of their own, so the mark is what tells them from others. Linux only; elsewhere does nothing.
 */
export function endMarkedProcesses(mark: string): void {
  if (process.platform !== 'linux') return
  const others = readdirSync('/proc')
    .map(Number)
    .filter((id) => id > 0 && id !== process.pid)
  for (const id of others.filter((candidate) => environmentOf(candidate).includes(mark))) {
    try {
      process.kill(id, 'SIGKILL')
    } catch {
      // It ended by itself meanwhile.
    }
  }
}
