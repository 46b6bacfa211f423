import { parentPort } from 'node:worker_threads'
import { Refusal } from '../../../shared/model/refusal.ts'
import type { WorkContext } from './jobKind.ts'
import type { CopiedFault, FromWorkplace, ToWorkplace } from './jobMessages.ts'

/** Does a job; `WorkOf` its kind says of what and what comes of it. */
type Work = (input: never, context: WorkContext<never>) => unknown

/** Which module does the jobs of a kind, by the kind's name; loaded when the first of them comes. */
export type Works = Readonly<Record<string, () => Promise<{ readonly work: Work }>>>

/** Does the jobs that are posted to this thread, one after the other. */
export function doJobs(works: Works): void {
  if (parentPort === null) throw new Error('only a thread that was started for jobs can do them')
  parentPort.on('message', (message: ToWorkplace) => {
    switch (message.kind) {
      case 'job':
        void doJob(works, message.name, message.input)
        return
      case 'taken':
        untaken.shift()?.()
        return
    }
  })
}

/** Who waits for what was told to be taken, in the order of telling. */
const untaken: (() => void)[] = []

async function doJob(works: Works, name: string, input: unknown): Promise<void> {
  const handedOver: ArrayBuffer[] = []
  const context: WorkContext<unknown> = {
    tell: (value) => sayAndWait({ kind: 'progress', value }),
    handOver: (...buffers) => handedOver.push(...buffers),
  }
  try {
    const load = works[name]
    if (load === undefined) throw new Error(`no work is called ${name}`)
    const { work } = await load()
    // Waited for, so that whoever asked knows of it also when the work brings all of its process down.
    await sayAndWait({ kind: 'begun' })
    // Whoever posted it held it against the schema of this very kind.
    const value = await work(input as never, context)
    say({ kind: 'done', value }, handedOver)
  } catch (error) {
    if (error instanceof Refusal) say({ kind: 'refused', code: error.code, params: { ...error.params } })
    else say({ kind: 'failed', fault: toFault(error) })
  } finally {
    untaken.length = 0
  }
}

/** Resolves when whoever asked has taken the message. */
function sayAndWait(message: FromWorkplace): Promise<void> {
  say(message)
  return new Promise((resolve) => untaken.push(resolve))
}

function say(message: FromWorkplace, handedOver: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, [...handedOver])
}

function toFault(error: unknown): CopiedFault {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) }
  const { name, message, stack } = error
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { name, message, ...(stack === undefined ? {} : { stack }), ...code }
}
