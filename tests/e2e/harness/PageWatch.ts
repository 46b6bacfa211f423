import type { Page } from 'playwright-core'
import { watchFocus } from './watchFocus.ts'

/** Milliseconds: what a user would call stuck, and the machine's other work. */
const patience = 15_000

const open = new Set<Page>()

/** The pages that are followed and not closed yet. */
export function openPages(): readonly Page[] {
  return [...open]
}

/** Keeps what a page complains of: errors in its console, breaches of its content policy and a lost focus among them, and exceptions. */
export class PageWatch {
  readonly #heard: string[] = []
  readonly #allowed: RegExp[] = []

  /** Starts to listen to a page, best before it loads, and lets no step on it wait longer than `patience`. */
  async follow(page: Page): Promise<void> {
    open.add(page)
    page.on('close', () => open.delete(page))
    page.setDefaultTimeout(patience)
    page.on('console', (message) => {
      if (message.type() === 'error') this.#heard.push(`${message.text()} (${message.location().url})`)
    })
    page.on('pageerror', (error) => this.#heard.push(error.stack ?? error.message))
    await page.addInitScript(watchFocus)
    await page.evaluate(watchFocus)
  }

  /** Takes complaints that the test provokes on purpose. */
  allow(expected: RegExp): void {
    this.#allowed.push(expected)
  }

  /** What was said and not allowed. */
  complaints(): readonly string[] {
    return this.#heard.filter((text) => !this.#allowed.some((pattern) => pattern.test(text)))
  }

  assertQuiet(): void {
    const found = this.complaints()
    if (found.length > 0) throw new Error(`The page complained:\n${found.join('\n')}`)
  }
}
