import { pipeline, type Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { Refusal } from '../../../shared/model/refusal.ts'
import { translateError } from '../engagement/base/translateError.ts'
import { largestPart, mostPacked, mostParts, packedGrace } from './workbookLimits.ts'

/** Parts are unpacked into pieces of so many bytes: of smaller ones most of the time goes into handing them over. */
const pieceLength = 65_536

/** What the parts of a package are read through, and what refuses them. */
export class WorkbookParts {
  /** The file's name for sentences. */
  readonly name: string
  readonly #zip: ZipFile
  readonly #entries: ReadonlyMap<string, Entry>

  private constructor(name: string, zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.name = name
    this.#zip = zip
    this.#entries = entries
  }

  /**
   * Looks through the list of parts before any of them is unpacked: a bomb says there what it would become, and a part that
   * becomes more than it says is refused while it is read. To be closed. @throws Refusal `workbook-broken`, `workbook-too-large`
   */
  static async open(path: string, name: string): Promise<WorkbookParts> {
    const zip = await refuseBroken(name, () => openPromise(path, { autoClose: false, lazyEntries: true }))
    try {
      if (zip.entryCount > mostParts) throw new Refusal('workbook-too-large', { name })
      const entries = new Map<string, Entry>()
      await refuseBroken(name, async () => {
        for await (const entry of zip.eachEntry()) {
          if (isBomb(entry)) throw new Refusal('workbook-too-large', { name })
          entries.set(keyOf(entry.fileName), entry)
        }
      })
      return new WorkbookParts(name, zip, entries)
    } catch (error) {
      zip.close()
      throw error
    }
  }

  /** Whether the package has this part. Case makes no difference. */
  has(part: string): boolean {
    return this.#entries.has(keyOf(part))
  }

  /** The bytes of a part in pieces, at most so many. @throws Refusal `workbook-broken`, `workbook-too-large` */
  async *read(part: string, largest = largestPart): AsyncGenerator<Buffer> {
    const { name } = this
    const entry = this.#entries.get(keyOf(part))
    if (entry === undefined || entry.isEncrypted()) throw new Refusal('workbook-broken', { name })
    if (entry.uncompressedSize > largest) throw new Refusal('workbook-too-large', { name })
    const stream = await refuseBroken(name, () => this.#unpack(entry))
    let left = entry.uncompressedSize
    try {
      for await (const piece of stream) {
        left -= piece.length
        if (left < 0) break
        yield piece
      }
    } catch (error) {
      throw asRefusal(error, name)
    } finally {
      stream.destroy()
    }
    if (left !== 0) throw new Refusal('workbook-broken', { name })
  }

  async #unpack(entry: Entry): Promise<Readable> {
    if (!entry.isCompressed()) return this.#zip.openReadStreamPromise(entry)
    const packed = await this.#zip.openReadStreamPromise(entry, { decodeFileData: false })
    // Whoever reads what comes out meets its errors there.
    return pipeline(packed, createInflateRaw({ chunkSize: pieceLength }), () => undefined)
  }

  close(): void {
    this.#zip.close()
  }
}

function keyOf(part: string): string {
  return part.replace(/^\//u, '').toLowerCase()
}

function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  return uncompressedSize > largestPart || (uncompressedSize > packedGrace && uncompressedSize > mostPacked * compressedSize)
}

async function refuseBroken<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw asRefusal(error, name)
  }
}

/** What the disk refuses keeps its reason; whatever else goes wrong in a package is the package's fault. */
function asRefusal(error: unknown, name: string): Refusal {
  const translated = translateError(error, name)
  return translated instanceof Refusal ? translated : new Refusal('workbook-broken', { name }, { cause: error })
}
