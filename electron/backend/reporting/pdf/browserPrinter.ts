import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { killBrowser, startBrowser } from './browserProcess.ts'
import { DrivenBrowser } from './DrivenBrowser.ts'
import { findBrowsers } from './findBrowsers.ts'
import { isWholePdf } from './isWholePdf.ts'
import type { BegunPrint, PagePrinter, PrintedPage } from './PagePrinter.ts'

/** Milliseconds that one browser may take. */
const timeLimit = 120_000

function wordsFor({ html, pdf }: PrintedPage): readonly string[] {
  return ['--no-pdf-header-footer', '--generate-pdf-document-outline', `--print-to-pdf=${pdf}`, pathToFileURL(html).href]
}

/**
 * Prints with a browser that is installed here, in a profile of its own beside the PDF; the first that does it is enough. `limit`
 * in milliseconds ends one that does not come to an end.
 */
export function browserPrinter(find = findBrowsers, limit = timeLimit): Required<PagePrinter> {
  const print = async (page: PrintedPage, signal?: AbortSignal): Promise<void> => {
    for (const browser of find()) {
      signal?.throwIfAborted()
      await runToEnd(browser, page, limit, signal)
      signal?.throwIfAborted()
      if (isWholePdf(page.pdf)) return
    }
    throw new Refusal('not-printed')
  }
  return {
    check() {
      if (find().length === 0) throw new Refusal('no-browser')
    },
    print,
    begin(folder): BegunPrint {
      const [first] = find()
      const driven = first === undefined ? null : new DrivenBrowser(first, join(folder, 'begun'), limit)
      return {
        async print(page, signal) {
          const isPrinted = await driven?.print(page, signal)
          signal?.throwIfAborted()
          // Where a browser takes no commands (an organisation may forbid it) it still prints by itself.
          if (!isPrinted) await print(page, signal)
        },
        end: () => driven?.end(),
      }
    },
  }
}

/** Resolves when it has ended, by itself or because it was killed with all that it had started. */
function runToEnd(program: string, page: PrintedPage, limit: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const child = startBrowser(program, join(dirname(page.pdf), 'profile'), wordsFor(page))
    const kill = () => killBrowser(child)
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
