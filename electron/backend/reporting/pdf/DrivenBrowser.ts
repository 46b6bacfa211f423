import type { ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import * as z from 'zod/mini'
import { killBrowser, startBrowser } from './browserProcess.ts'
import type { PrintedPage } from './PagePrinter.ts'

/** What it says on its pipe: an answer to a question by number, or an event by name. */
const messageSchema = z.object({
  id: z.optional(z.number()),
  method: z.optional(z.string()),
  result: z.optional(z.unknown()),
})
const targetSchema = z.object({ targetId: z.string() })
const sessionSchema = z.object({ sessionId: z.string() })
const printedSchema = z.object({ data: z.string() })

/** As our own engine prints: the size and the page numbers are those of the page's style. */
const asPrinted = {
  preferCSSPageSize: true,
  printBackground: true,
  displayHeaderFooter: false,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const

/**
 * A browser that starts while the page that it is to print is still being made, and takes its commands over a pipe that no other
 * program has (the DevTools protocol). It ends with us, or when it is ended.
 */
export class DrivenBrowser {
  readonly #child: ChildProcess
  readonly #limit: number
  /** What waits for an answer or an event, by number or name; told null when the browser has ended. */
  readonly #waiting = new Map<number | string, (result: unknown) => void>()
  readonly #ready: Promise<string | null>
  #asked = 0
  #heard = ''
  #isOver = false

  /** `limit`: milliseconds that a print may take. */
  constructor(program: string, profile: string, limit: number) {
    this.#limit = limit
    this.#child = startBrowser(program, profile, ['--remote-debugging-pipe'], true)
    this.#child.once('error', this.end)
    this.#child.once('exit', this.end)
    process.once('exit', this.end)
    const [, , , commands, answers] = this.#child.stdio
    if (commands instanceof Writable) commands.on('error', this.end)
    if (answers instanceof Readable) answers.setEncoding('utf8').on('data', (part: string) => this.#hear(part))
    this.#ready = this.#open()
  }

  /** True when the page was printed whole; false where this browser cannot. */
  async print({ html, pdf }: PrintedPage, signal?: AbortSignal): Promise<boolean> {
    const timer = setTimeout(this.end, this.#limit)
    signal?.addEventListener('abort', this.end, { once: true })
    try {
      const session = await this.#ready
      if (session === null || signal?.aborted) return false
      const loaded = this.#wait('Page.loadEventFired')
      await this.#ask('Page.navigate', { url: pathToFileURL(html).href }, session)
      if ((await loaded) === null) return false
      const printed = printedSchema.safeParse(await this.#ask('Page.printToPDF', asPrinted, session))
      if (!printed.success) return false
      writeFileSync(pdf, Buffer.from(printed.data.data, 'base64'), { mode: 0o600, flag: 'wx' })
      return true
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', this.end)
      this.end()
    }
  }

  /** Ends it with all that it has started; once is enough. */
  readonly end = (): void => {
    if (this.#isOver) return
    this.#isOver = true
    process.removeListener('exit', this.end)
    killBrowser(this.#child)
    for (const tell of this.#waiting.values()) tell(null)
    this.#waiting.clear()
  }

  /** An empty page to print in, by its session; null where there is none. */
  async #open(): Promise<string | null> {
    const target = targetSchema.safeParse(await this.#ask('Target.createTarget', { url: 'about:blank' }))
    if (!target.success) return null
    const attached = await this.#ask('Target.attachToTarget', { targetId: target.data.targetId, flatten: true })
    const session = sessionSchema.safeParse(attached)
    if (!session.success) return null
    await this.#ask('Page.enable', {}, session.data.sessionId)
    return session.data.sessionId
  }

  #ask(method: string, params: object, sessionId?: string): Promise<unknown> {
    this.#asked += 1
    const id = this.#asked
    const [, , , commands] = this.#child.stdio
    const answer = this.#wait(id)
    if (commands instanceof Writable) commands.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    return answer
  }

  #wait(told: number | string): Promise<unknown> {
    if (this.#isOver) return Promise.resolve(null)
    return new Promise((resolve) => this.#waiting.set(told, resolve))
  }

  #hear(part: string): void {
    const messages = `${this.#heard}${part}`.split('\0')
    this.#heard = messages.pop() ?? ''
    for (const text of messages) {
      const message = messageSchema.safeParse(JSON.parse(text))
      const told = message.data?.id ?? message.data?.method
      if (told === undefined) continue
      const tell = this.#waiting.get(told)
      this.#waiting.delete(told)
      tell?.(message.data?.result ?? {})
    }
  }
}
