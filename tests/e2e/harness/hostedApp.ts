import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { PageWatch } from './PageWatch.ts'

/**
 * The running app as a journey sees it, whichever host it runs on. `close` may be called twice; it fails when the page
 * complained of anything that the test did not allow.
 */
export type HostedApp = Readonly<{ kind: 'desktop' | 'browser'; page: Page; watch: PageWatch; close: () => Promise<void> }>

/**
 * How to start the app. `file` is opened at once. `language` and `theme` are those of the system the app finds itself on.
 * `settingsFolder` holds what the app remembers between starts; give the same one to start the same app again, else each
 * start is a first start.
 */
export type LaunchOptions = Readonly<{
  file?: string
  language?: 'he' | 'en'
  theme?: 'light' | 'dark'
  settingsFolder?: string
  windowSize?: Readonly<{ width: number; height: number }>
}>

const running = new Set<() => Promise<void>>()

/** Makes a closing function safe to call twice, and remembers it until it has been called. */
export function closeOnce(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined
  const closeNow = (): Promise<void> => {
    running.delete(closeNow)
    closing ??= close()
    return closing
  }
  running.add(closeNow)
  return closeNow
}

/** Closes every app that a failed test has left open. */
export async function closeLeftovers(): Promise<void> {
  await Promise.allSettled([...running].map((close) => close()))
}

/** The folder to start with and what to do with it afterwards: one that was given stays. */
export async function settingsFolderOf(
  options: LaunchOptions,
): Promise<Readonly<{ folder: string; discard: () => Promise<void> }>> {
  if (options.settingsFolder !== undefined) return { folder: options.settingsFolder, discard: async () => undefined }
  const folder = await mkdtemp(join(tmpdir(), 'shoresh-settings-'))
  return { folder, discard: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) }
}
