import type { Workplace } from '../jobs/Workplace.ts'
import type { PagePrinter } from '../reporting/pdf/PagePrinter.ts'

/**
 * What the backend asks of whoever carries it: the desktop (dialogs of the system) or the browser host (one folder).
 * Paths stay on this side; the page sees handles only.
 */
export interface Host {
  readonly kind: 'desktop' | 'browser'
  readonly version: string
  /** Settings, recents, locks and backups live here; exists. */
  readonly userDataFolder: string
  /** Another build of the SQLite addon, for test runtimes; absent in a packaged app. */
  readonly sqliteBinding?: string
  /** Starts a process for jobs, in the way that this host can. */
  startProcess(): Workplace
  /** With `dialog` the two choosers work; with `folder` new files go to `folder` and its files are listed. */
  readonly files:
    | {
        readonly choice: 'dialog'
        chooseToOpen(): Promise<string | null>
        chooseToSave(suggestedName: string): Promise<string | null>
      }
    | { readonly choice: 'folder'; readonly folder: string }
  /** Prints reports; a browser of this computer does where the host cannot. */
  readonly printer?: PagePrinter
  /** Told whenever a file is opened or closed, for the window's title; null when none is open. */
  showOpened(opened: { readonly fileName: string; readonly path: string; readonly name: string } | null): void
  /** Logs a fault of ours; holds ids and stacks, never client text. */
  logFault(fault: unknown): void
}
