import { type ChildProcess, spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { findBrowsers } from './findBrowsers.ts'
import { isWholePdf } from './isWholePdf.ts'
import type { PagePrinter, PrintedPage } from './PagePrinter.ts'

/** Milliseconds that one browser may take. */
const timeLimit = 120_000

/** Nothing is fetched, looked up or reported. (Scripts cannot be switched off for all: the browser prints by one of its own. The page's policy runs none.) */
const quiet = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--disable-breakpad',
] as const

function commandLine({ html, pdf }: PrintedPage): readonly string[] {
  // Chromium has no sandbox for root and would not start. What is printed is a page of our own making, without scripts.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [
    ...quiet,
    ...asRoot,
    `--user-data-dir=${join(dirname(pdf), 'profile')}`,
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(html).href,
  ]
}

/**
 * Prints with a browser that is installed here, in a profile of its own beside the PDF; the first that does it is enough. `limit`
 * in milliseconds ends one that does not come to an end.
 */
export function browserPrinter(find = findBrowsers, limit = timeLimit): PagePrinter {
  return {
    check() {
      if (find().length === 0) throw new Refusal('no-browser')
    },
    async print(page, signal) {
      for (const browser of find()) {
        signal?.throwIfAborted()
        await runToEnd(browser, commandLine(page), limit, signal)
        signal?.throwIfAborted()
        if (isWholePdf(page.pdf)) return
      }
      throw new Refusal('not-printed')
    },
  }
}

/** Resolves when it has ended, by itself or because it was killed with all that it had started. */
function runToEnd(program: string, words: readonly string[], limit: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const isOwnGroup = process.platform !== 'win32'
    const child = spawn(program, [...words], { stdio: 'ignore', detached: isOwnGroup, windowsHide: true })
    const kill = () => killAll(child, isOwnGroup)
    const timer = setTimeout(kill, limit)
    const over = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', kill)
      process.removeListener('exit', kill)
      // Its helpers end after it, and may still write into the profile.
      kill()
      resolve()
    }
    signal?.addEventListener('abort', kill, { once: true })
    process.once('exit', kill)
    child.once('error', over)
    child.once('exit', over)
  })
}

function killAll(child: ChildProcess, isOwnGroup: boolean): void {
  if (child.pid === undefined) return
  try {
    if (isOwnGroup) process.kill(-child.pid, 'SIGKILL')
    else child.kill('SIGKILL')
  } catch {
    // Nothing of it runs any more.
  }
}
