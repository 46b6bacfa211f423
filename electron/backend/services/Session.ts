import { realpathSync } from 'node:fs'
import { EventPublisher } from '@orpc/server'
import type { ChangeEvent } from '../../../shared/contract/base/changeEvent.ts'
import { fileSources } from '../../../shared/contract/base/sources.ts'
import type { OpenedEngagement } from '../../../shared/contract/files/filesContract.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import type { Host } from '../carrier/host.ts'
import { CaseFinder } from '../caseFinding/CaseFinder.ts'
import type { DerivationObserver } from '../derivations/DerivationMemory.ts'
import type { EngagementFile } from '../engagement/EngagementFile.ts'
import { type OpenOptions, openEngagementFile } from '../engagement/openEngagementFile.ts'
import { sweepUserData } from '../engagement/sweepUserData.ts'
import { createJobs, type Jobs } from '../jobs/createJobs.ts'
import { readSettings } from '../store/settings.ts'
import { OpenEngagement } from './OpenEngagement.ts'
import { touchedSources } from './touchedSources.ts'

const backupEvery = 5 * 60_000
/** Milliseconds that closing a file waits for its last backup, which is then given up: what was written is in the file. */
const closingPatience = 10_000

/** The one engagement that is open at a time, and those who watch it. */
export class Session {
  readonly host: Host
  readonly jobs: Jobs
  readonly #publisher = new EventPublisher<{ change: ChangeEvent }>()
  readonly #ended = new AbortController()
  readonly #timer: NodeJS.Timeout
  readonly #observer: DerivationObserver
  readonly #ending = new AbortController()
  #opened: OpenEngagement | null = null
  #cases: CaseFinder | null = null
  /** The last opening or closing asked for, which come one after the other. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(host: Host, observer: DerivationObserver) {
    this.host = host
    this.jobs = createJobs(() => host.startProcess())
    this.#observer = observer
    sweepUserData(host.userDataFolder)
    this.#timer = setInterval(() => void this.#backUp(this.#opened?.file), backupEvery)
    this.#timer.unref()
  }

  get opened(): OpenEngagement | null {
    return this.#opened
  }

  /** @throws Refusal `no-file-open` */
  get current(): OpenEngagement {
    if (this.#opened === null) throw new Refusal('no-file-open')
    return this.#opened
  }

  /** The open file as a job is told of it that only reads. @throws Refusal `no-file-open` */
  get readFile() {
    const { path, name } = this.current.file
    const { sqliteBinding: nativeBinding } = this.host
    return { path, name, ...(nativeBinding !== undefined && { nativeBinding }) }
  }

  /** Finds the cases of the open file. @throws Refusal `no-file-open` */
  get cases(): CaseFinder {
    const { host, jobs } = this
    const { userDataFolder, sqliteBinding: nativeBinding } = host
    const tell = (share: number | null) => this.#tellShare('searching', share)
    this.#cases ??= new CaseFinder(this.current.file, { jobs, userDataFolder, nativeBinding, tell })
    return this.#cases
  }

  /** Opens a file in place of the one that is open, which stays open when this one is refused. */
  open(path: string, { isSample = false, viewOnly = false } = {}): Promise<OpenedEngagement> {
    return this.#inTurn(() => this.#open(path, isSample, viewOnly))
  }

  async #open(path: string, isSample: boolean, viewOnly: boolean): Promise<OpenedEngagement> {
    // Another program has replaced or changed it: what is there now is meant, and the lock beside it is still held.
    if (this.isOpen(path) && !this.current.file.isAsOpened) await this.#closeAndTell()
    if (!this.isOpen(path) || this.#isOpenedOtherwise(viewOnly)) {
      const file = await openEngagementFile(path, this.openOptions(viewOnly ? 'read' : 'write'))
      await this.#replace(new OpenEngagement(file, isSample, this.#observer))
      this.#follow(file)
      this.#fileChanged()
    }
    return describe(this.current)
  }

  /** True when this path, links resolved, is that of the file that is open. */
  isOpen(path: string): boolean {
    return this.#opened !== null && isSameFile(this.#opened.file.path, path)
  }

  /** Whether the open file was opened for viewing and is now asked for to be changed. */
  #isOpenedOtherwise(viewOnly: boolean): boolean {
    return !viewOnly && this.current.file.viewOnly === 'asked'
  }

  /** To be called when a file was put on the list of known ones, without being opened. */
  tellOfKnownFiles(): void {
    this.#publisher.publish('change', {
      kind: 'committed',
      touched: ['knownFiles'],
      dataVersion: this.#opened?.file.dataVersion ?? 0,
    })
  }

  /** To be called while a large plan is searched for: how much is done, 0–1; null when that is over. */
  tellOfPlan(share: number | null): void {
    this.#tellShare('planning', share)
  }

  /** To be called while a table is gone through: how many rows were, each as often as that is done; null when that is over. */
  tellOfImport(rows: number | null): void {
    this.#tellShare('importing', rows)
  }

  #tellShare(kind: 'planning' | 'searching' | 'importing', share: number | null): void {
    const dataVersion = this.#opened?.file.dataVersion ?? 0
    this.#publisher.publish('change', { kind, touched: [], dataVersion, share })
  }

  describe(): OpenedEngagement | null {
    return this.#opened === null ? null : describe(this.#opened)
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#closeAndTell())
  }

  /** How files are opened here. */
  openOptions(mode: OpenOptions['mode']): OpenOptions {
    const { userDataFolder, sqliteBinding } = this.host
    return { mode, userDataFolder, nativeBinding: sqliteBinding, jobs: this.jobs, signal: this.#ending.signal }
  }

  /** Resolves when the open file may be written to. @throws Refusal when it never may, being damaged */
  async untilChecked(): Promise<void> {
    await this.#opened?.file.checked
  }

  /** The events from now on, until the signal or the end of the session. */
  watch(signal: AbortSignal | undefined): AsyncGenerator<ChangeEvent> {
    return this.#publisher.subscribe('change', { signal: this.untilEnded(signal), maxBufferedEvents: 1000 })
  }

  /** Aborted with the signal, if there is one, and at the end of the session. */
  untilEnded(signal: AbortSignal | undefined): AbortSignal {
    return signal === undefined ? this.#ended.signal : AbortSignal.any([signal, this.#ended.signal])
  }

  /** Gives up what is being opened, closes the file and ends every watch. */
  async end(): Promise<void> {
    clearInterval(this.#timer)
    this.#ending.abort()
    await this.close()
    this.#ended.abort()
    this.jobs.close()
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  async #closeAndTell(): Promise<void> {
    if (this.#opened === null) return
    await this.#replace(null)
    this.#fileChanged()
  }

  #follow(file: EngagementFile): void {
    file.checked.catch(() => {
      // Found damaged after it was opened: from now on it can only be viewed.
      if (this.#opened?.file === file) this.#fileChanged()
    })
    let wasReadOnly = file.readOnly
    file.onCommit(({ changes, dataVersion }) => {
      // Mended, or what was wrong with it is back.
      if (file.readOnly !== wasReadOnly) {
        wasReadOnly = file.readOnly
        this.#fileChanged()
        return
      }
      const touched = [...touchedSources(changes)]
      this.#publisher.publish('change', { kind: 'committed', touched, dataVersion })
      if (touched.includes('name')) this.#showOpened()
    })
  }

  #fileChanged(): void {
    this.#showOpened()
    this.#publisher.publish('change', {
      kind: 'file',
      touched: [...fileSources],
      dataVersion: this.#opened?.file.dataVersion ?? 0,
    })
  }

  #showOpened(): void {
    const file = this.#opened?.file
    const { host } = this
    if (file === undefined) host.showOpened(null)
    else host.showOpened({ fileName: file.name, path: file.path, name: file.read(readSettings).name })
  }

  /** Closes the file that is open, which answers until its copies are made or have taken as long as closing may take. */
  async #replace(next: OpenEngagement | null): Promise<void> {
    const file = this.#opened?.file
    this.#cases?.end()
    this.#cases = null
    await file?.beside.end()
    const timer = setTimeout(() => file?.copies.giveUp(new Refusal('no-file-open')), closingPatience)
    await this.#backUp(file)
    clearTimeout(timer)
    file?.close()
    this.#opened = next
    await file?.copies.settled()
  }

  /** A backup that fails must not stop the work; the next one is tried all the same. */
  async #backUp(file: EngagementFile | undefined): Promise<void> {
    try {
      await file?.copies.backupIfDirty()
    } catch (fault) {
      this.host.logFault(fault)
    }
  }
}

function describe({ file, isSample, opening }: OpenEngagement): OpenedEngagement {
  const { name: fileName, readOnly, viewOnly, recovered } = file
  return { opening, fileName, readOnly, viewOnly, recovered, sample: isSample, problems: file.problems.count }
}

function isSameFile(open: string, asked: string): boolean {
  try {
    return realpathSync(asked) === open
  } catch {
    // Not there: opening it says so.
    return false
  }
}
