import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { newStyleNonce, securityHeaders } from './securityHeaders.ts'

/** What stands in the built index.html where each answer puts its own nonce. */
const nonceMark = '__STYLE_NONCE__'
/** And where a host that knows it writes a PageStart. */
const startMark = '__PAGE_START__'

const typesByExtension: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

const plainName = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

interface BuiltFile {
  readonly path: string
  readonly type: string
}

export interface PageAnswer {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

function* filesBelow(folder: string, prefix: string): Generator<[string, BuiltFile]> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!plainName.test(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path, `${prefix}${entry.name}/`)
    const type = typesByExtension[extname(entry.name)]
    // A link is neither a file nor a folder here, so nothing outside the folder gets in.
    if (entry.isFile() && type !== undefined) yield [`${prefix}${entry.name}`, { path, type }]
  }
}

function fillShell(shell: string, styleNonce: string, start: string): string {
  return shell.replaceAll(nonceMark, styleNonce).replace(startMark, () => start)
}

/** The addresses that the shell itself asks for, as they stand in it. */
const linkedFile = /(?:src|href)="\.?(\/[^"]+)"/g

/**
 * The files of the built page, each under the exact path that asks for it, such as `/assets/index-1a2b.js`. The list is
 * made once; nothing else is ever read, whatever a request says.
 */
export class BuiltPage {
  readonly #files: ReadonlyMap<string, BuiltFile>
  readonly #readAhead = new Map<string, Promise<Buffer<ArrayBuffer>>>()

  constructor(files: ReadonlyMap<string, BuiltFile>) {
    this.#files = files
  }

  get paths(): readonly string[] {
    return [...this.#files.keys()]
  }

  /** Reads what the page will ask for first, so that it is there when it does; told once, for a launch. */
  async readAhead(): Promise<void> {
    const shell = (await this.#startReading('/'))?.toString('utf8') ?? ''
    await Promise.all([...shell.matchAll(linkedFile)].map(([, path]) => this.#startReading(path ?? '')))
  }

  /**
   * Answers a request for exactly this path, undecoded and without its query; 404 for whatever is not on the list. What
   * `start` gives goes into the shell as it is.
   */
  async answer(requestPath: string, start: () => string = () => ''): Promise<PageAnswer> {
    const styleNonce = newStyleNonce()
    const headers = securityHeaders(styleNonce)
    const file = this.#files.get(requestPath)
    if (file === undefined) {
      return { status: 404, headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }, body: new Uint8Array() }
    }
    const content = await (this.#readAhead.get(requestPath) ?? readFile(file.path))
    this.#readAhead.delete(requestPath)
    const isShell = file.type.startsWith('text/html')
    const body = isShell ? Buffer.from(fillShell(content.toString('utf8'), styleNonce, start())) : content
    return { status: 200, headers: { ...headers, 'Content-Type': file.type }, body }
  }

  #startReading(path: string): Promise<Buffer<ArrayBuffer>> | undefined {
    const file = this.#files.get(path)
    if (file === undefined) return undefined
    const content = readFile(file.path)
    // A file that cannot be read is told when it is asked for.
    content.catch(() => undefined)
    this.#readAhead.set(path, content)
    return content
  }
}

/** Makes the list from the folder; undefined when no page has been built there. */
export function readBuiltPage(folder: string): BuiltPage | undefined {
  if (!existsSync(join(folder, 'index.html'))) return undefined
  const files = new Map(filesBelow(folder, '/'))
  const shell = files.get('/index.html')
  return shell === undefined ? undefined : new BuiltPage(files.set('/', shell))
}
