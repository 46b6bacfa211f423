import { fork } from 'node:child_process'
import { entryOf } from './entryOf.ts'
import type { ToWorkplace } from './jobMessages.ts'
import { jobProcessFlags } from './processFlags.ts'
import type { Workplace, WorkplaceEnd, WorkplaceListener } from './Workplace.ts'

/** A Node process of its own, for hosts that run under Node themselves. It ends when this process does. */
export function startNodeProcess(entry = entryOf('jobProcess')): Workplace {
  // What the command line prints is its own alone.
  const child = fork(entry, {
    execArgv: [...jobProcessFlags],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let listener: WorkplaceListener | null = null
  let isOver = false
  const finish = (why: WorkplaceEnd): void => {
    isOver = true
    listener?.ended(why)
  }
  child.on('message', (message: unknown) => listener?.said(message))
  child.once('error', finish)
  child.once('exit', () => finish('ended'))
  return {
    get isOver() {
      return isOver
    },
    // A process that is gone says so by its end, which is told to the listener.
    post: (message: ToWorkplace) => child.connected && child.send(message, () => undefined),
    listen(next) {
      listener = next
    },
    hold(isHeld) {
      if (isHeld) child.ref()
      else child.unref()
      if (isHeld) child.channel?.ref()
      else child.channel?.unref()
    },
    end() {
      isOver = true
      child.kill('SIGKILL')
    },
  }
}
