import { textOf } from './textOf.ts'

/** The lock of the one window that lets further ones in, and the channel on which they ask. */
const sharedName = 'shoresh-session'
/** How long another window may take to get us a code before it is asked again, in milliseconds, and how often that is. */
const patience = 2_500
const mostQuestions = 4

/**
 * Gets a code, from now on, for each further window that asks. One window of a browser does it for all, so that a question
 * makes one code; when that window is closed, or is itself no longer admitted (`newCode` gives nothing), another does.
 */
export function answerOtherWindows(newCode: () => Promise<string | undefined>): void {
  void navigator.locks.request(sharedName, async () => {
    const channel = new BroadcastChannel(sharedName)
    await new Promise<void>((resolve) => {
      channel.addEventListener('message', async ({ data }: MessageEvent<unknown>) => {
        if (textOf(data, 'kind') !== 'code-wanted') return
        const code = await newCode().catch(() => undefined)
        if (code === undefined) resolve()
        else channel.postMessage({ kind: 'code', id: textOf(data, 'id'), code })
      })
    })
    channel.close()
  })
}

async function isThereOne(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query()
  return held.some(({ name }) => name === sharedName)
}

/** A code that another window gets for this one; undefined when there is none, or none that is admitted. */
export async function askOtherWindows(): Promise<string | undefined> {
  const channel = new BroadcastChannel(sharedName)
  const id = crypto.randomUUID()
  const answer = new Promise<string>((resolve) => {
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const code = textOf(data, 'kind') === 'code' && textOf(data, 'id') === id ? textOf(data, 'code') : undefined
      if (code !== undefined) resolve(code)
    })
  })
  try {
    for (let asked = 0; asked < mostQuestions && (await isThereOne()); asked += 1) {
      channel.postMessage({ kind: 'code-wanted', id })
      const code = await Promise.race([answer, nothingAfter(patience)])
      if (code !== undefined) return code
    }
    return undefined
  } finally {
    channel.close()
  }
}

function nothingAfter(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds))
}
