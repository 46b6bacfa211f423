import { join } from 'node:path'
import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import { asElectronTakes, jobProcessFlags } from '../backend/jobs/processFlags.ts'

/** The processes that do the backend's jobs, by the number that the backend gave each. */
export class JobProcesses {
  readonly #entry: string
  readonly #processes = new Map<number, UtilityProcess>()

  /** `builtFolder` holds backend/. */
  constructor(builtFolder: string) {
    this.#entry = join(builtFolder, 'backend', 'jobProcess.js')
  }

  /** Starts one; answers with the port that leads to it. */
  start(id: number, ended: () => void): MessagePortMain {
    const started = utilityProcess.fork(this.#entry, [], {
      serviceName: 'Shoresh job',
      stdio: 'inherit',
      execArgv: asElectronTakes(jobProcessFlags),
    })
    this.#processes.set(id, started)
    started.once('exit', () => {
      this.#processes.delete(id)
      ended()
    })
    const { port1, port2 } = new MessageChannelMain()
    started.postMessage(null, [port1])
    return port2
  }

  /** Ends one at once, also in the middle of native code, where a friendlier signal would not be heard. */
  end(id: number): void {
    const found = this.#processes.get(id)
    if (found === undefined) return
    if (found.pid === undefined) found.once('spawn', () => killHard(found))
    else killHard(found)
  }

  endAll(): void {
    for (const id of this.#processes.keys()) this.end(id)
  }
}

/** Its number is gone as soon as it has ended by itself, and given to no other process before. */
function killHard({ pid }: UtilityProcess): void {
  if (pid !== undefined) process.kill(pid, 'SIGKILL')
}
