import { randomUUID } from 'node:crypto'
import { appendFileSync, closeSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type HeldFile, largestTable, partBytes } from '../../../shared/contract/files/transferContract.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { writeNewFile } from '../engagement/base/durableFiles.ts'
import { makePrivateFolder, sweepPrivateFolders } from '../engagement/base/privateFolder.ts'
import { withRefusals } from '../engagement/base/translateError.ts'
import { type PartedFile, partedFileAt } from './PartedFile.ts'

/** A file of the user's own, read where it lies, as it was when it was given. */
interface GivenFile {
  readonly kind: 'given'
  readonly path: string
  readonly stamp: string
}

/** A file of ours: sent by the page part by part, or made for it. */
interface OwnFile {
  readonly kind: 'sent' | 'made'
  readonly path: string
  readonly name: string
  readonly size: number
  received: number
}

/** Files of ours held at a time; the one that was used least recently gives way. */
const mostOwn = 4

/**
 * The files that cross between a page and this backend, known to the page by handles that say nothing of their path. What
 * is sent lies in a private folder of this process, which goes with it; what a process that crashed left there goes when
 * the next one starts.
 */
export class HeldFiles {
  readonly #parent: string
  readonly #files = new Map<string, GivenFile | OwnFile>()
  #folder: string | undefined

  constructor(parent: string) {
    this.#parent = parent
    sweepPrivateFolders(parent)
  }

  /** Holds a file that the host knows by its path. @throws Refusal `not-found`, `not-a-file`, `no-permission` */
  give(path: string): string {
    return this.#hold({ kind: 'given', path, stamp: stampOf(path) })
  }

  /** Makes room for a file that will be sent. @throws Refusal `file-too-large`, `disk-full` */
  begin(name: string, size: number): string {
    refuseLarge(name, size)
    const path = this.#newPath()
    withRefusals(name, () => writeNewFile(path, []))
    return this.#hold({ kind: 'sent', path, name, size, received: 0 })
  }

  /** Takes the next part of a file that is sent. @throws Refusal `file-not-held`, `disk-full` */
  append(handle: string, offset: number, part: Uint8Array): void {
    const file = this.#use(handle)
    const fits = file.kind === 'sent' && offset === file.received && offset + part.length <= file.size
    if (!fits) throw new Refusal('file-not-held')
    withRefusals(file.name, () => appendFileSync(file.path, part))
    file.received += part.length
  }

  /** Holds a file made for the page, which reads it part by part. @throws Refusal `disk-full` */
  make(name: string, write: (path: string) => void): HeldFile {
    const path = this.#newPath()
    withRefusals(name, () => write(path))
    const { size } = statSync(path)
    return { handle: this.#hold({ kind: 'made', path, name, size, received: size }), name, size }
  }

  /** The part of a made file that begins at the offset. @throws Refusal `file-not-held` */
  readPart(handle: string, offset: number): Uint8Array {
    const file = this.#use(handle)
    if (file.kind !== 'made') throw new Refusal('file-not-held')
    const part = new Uint8Array(partBytes)
    const descriptor = openSync(file.path, 'r')
    try {
      return part.subarray(0, readSync(descriptor, part, 0, partBytes, offset))
    } finally {
      closeSync(descriptor)
    }
  }

  /** What a made file is called. @throws Refusal `file-not-held` */
  nameOf(handle: string): string {
    const file = this.#use(handle)
    if (file.kind !== 'made') throw new Refusal('file-not-held')
    return file.name
  }

  /** A made file part by part. @throws Refusal `file-not-held` */
  *parts(handle: string): Generator<Uint8Array> {
    for (let offset = 0; ; ) {
      const part = this.readPart(handle, offset)
      if (part.length === 0) return
      offset += part.length
      yield part
    }
  }

  /**
   * A file that the user gave or the page sent whole, to be read.
   * @throws Refusal `file-not-held`, `file-changed` since it was given, `file-too-large`, `not-found`
   */
  open(handle: string): PartedFile {
    const file = this.#use(handle)
    if (file.kind !== 'given') {
      if (file.kind === 'made' || file.received !== file.size) throw new Refusal('file-not-held')
      return partedFileAt(file.path, file.name)
    }
    const name = basename(file.path)
    if (stampOf(file.path) !== file.stamp) throw new Refusal('file-changed', { name })
    refuseLarge(name, statSync(file.path).size)
    return partedFileAt(file.path)
  }

  /** Lets go of a file, and removes it where it is ours. */
  discard(handle: string): void {
    const file = this.#files.get(handle)
    this.#files.delete(handle)
    if (file !== undefined && file.kind !== 'given') rmSync(file.path, { force: true })
  }

  /** Removes every file of ours. */
  close(): void {
    this.#files.clear()
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true })
    this.#folder = undefined
  }

  #hold(file: GivenFile | OwnFile): string {
    const own = [...this.#files].filter(([, { kind }]) => kind !== 'given')
    const [oldest] = own.length < mostOwn ? [] : own
    if (oldest !== undefined && file.kind !== 'given') this.discard(oldest[0])
    const handle = randomUUID()
    this.#files.set(handle, file)
    return handle
  }

  /** The file, which is now the one used last. */
  #use(handle: string): GivenFile | OwnFile {
    const file = this.#files.get(handle)
    if (file === undefined) throw new Refusal('file-not-held')
    this.#files.delete(handle)
    this.#files.set(handle, file)
    return file
  }

  #newPath(): string {
    this.#folder ??= makePrivateFolder(this.#parent)
    return join(this.#folder, randomUUID())
  }
}

function refuseLarge(name: string, size: number): void {
  if (size > largestTable) throw new Refusal('file-too-large', { name, megabytes: largestTable / 1_000_000 })
}

/** Tells whether a file is still the one that it was: its identity, its size and when it was last written. */
function stampOf(path: string): string {
  const name = basename(path)
  const stats = withRefusals(name, () => statSync(path, { bigint: true }))
  if (!stats.isFile()) throw new Refusal('not-a-file', { name })
  return [stats.dev, stats.ino, stats.size, stats.mtimeNs].join(' ')
}
