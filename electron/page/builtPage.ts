import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { shellMarks } from '../../shared/contract/pageShell.ts'
import { type PageStart, writePageStart } from '../../shared/contract/pageStart.ts'
import { directionOf } from '../../shared/i18n/directionOf.ts'
import { type Language, languages } from '../../shared/model/vocabulary.ts'
import { newStyleNonce, securityHeaders } from './securityHeaders.ts'

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

/** What a host that opens the page at Home knows before its backend runs. */
export interface KnownHome {
  readonly start: PageStart
  readonly language: Language
  readonly dark: boolean
}

function attributesFor({ language, dark }: KnownHome): string {
  return `lang="${language}" dir="${directionOf(language)}" data-mantine-color-scheme="${dark ? 'dark' : 'light'}"`
}

function fillShell(shell: string, styleNonce: string, home: KnownHome | null, homeMarkup: string): string {
  return shell
    .replace(shellMarks.attributes, (unknown) => (home === null ? unknown : attributesFor(home)))
    .replace(shellMarks.start, () => (home === null ? '' : writePageStart(home.start)))
    .replace(shellMarks.home, () => homeMarkup)
    .replaceAll(shellMarks.styleNonce, styleNonce)
}

/** The addresses that the shell itself asks for, as they stand in it. */
const linkedFile = /(?:src|href)="\.?(\/[^"]+)"/g

/**
 * The files of the built page, each under the exact path that asks for it, such as `/assets/index-1a2b.js`. The list is
 * made once; nothing else is ever read, whatever a request says.
 */
export class BuiltPage {
  readonly #files: ReadonlyMap<string, BuiltFile>
  readonly #homes: ReadonlyMap<Language, BuiltFile>
  readonly #readAhead = new Map<BuiltFile, Promise<Buffer<ArrayBuffer>>>()

  /** `homes` holds Home's markup by language; no address asks for it by itself. */
  constructor(files: ReadonlyMap<string, BuiltFile>, homes: ReadonlyMap<Language, BuiltFile>) {
    this.#files = files
    this.#homes = homes
  }

  get paths(): readonly string[] {
    return [...this.#files.keys()]
  }

  /** Reads what the page will ask for first, so that it is there when it does; told once, for a launch. */
  async readAhead(): Promise<void> {
    for (const home of this.#homes.values()) void this.#startReading(home)
    const shell = (await this.#startReading(this.#files.get('/')))?.toString('utf8') ?? ''
    await Promise.all([...shell.matchAll(linkedFile)].map(([, path]) => this.#startReading(this.#files.get(path ?? ''))))
  }

  /**
   * Answers a request for exactly this path, undecoded and without its query; 404 for whatever is not on the list. The
   * shell holds Home where the host knows that the page opens there.
   */
  async answer(requestPath: string, knownHome: () => KnownHome | null = () => null): Promise<PageAnswer> {
    const styleNonce = newStyleNonce()
    const headers = securityHeaders(styleNonce)
    const file = this.#files.get(requestPath)
    if (file === undefined) {
      return { status: 404, headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }, body: new Uint8Array() }
    }
    const content = await this.#read(file)
    const isShell = file.type.startsWith('text/html')
    const body = isShell ? await this.#fill(content, styleNonce, knownHome()) : content
    return { status: 200, headers: { ...headers, 'Content-Type': file.type }, body }
  }

  async #fill(shell: Buffer, styleNonce: string, home: KnownHome | null): Promise<Buffer<ArrayBuffer>> {
    const markup = home === null ? undefined : this.#homes.get(home.language)
    const homeMarkup = markup === undefined ? '' : (await this.#read(markup)).toString('utf8')
    return Buffer.from(fillShell(shell.toString('utf8'), styleNonce, home, homeMarkup))
  }

  #read(file: BuiltFile): Promise<Buffer<ArrayBuffer>> {
    const content = this.#readAhead.get(file) ?? readFile(file.path)
    this.#readAhead.delete(file)
    return content
  }

  #startReading(file: BuiltFile | undefined): Promise<Buffer<ArrayBuffer>> | undefined {
    if (file === undefined) return undefined
    const content = readFile(file.path)
    // A file that cannot be read is told when it is asked for.
    content.catch(() => undefined)
    this.#readAhead.set(file, content)
    return content
  }
}

/** Takes Home's markup off the list of what can be asked for. */
function takeHomes(files: Map<string, BuiltFile>): ReadonlyMap<Language, BuiltFile> {
  const homes = new Map<Language, BuiltFile>()
  for (const language of languages) {
    const path = `/home.${language}.html`
    const file = files.get(path)
    if (file !== undefined) homes.set(language, file)
    files.delete(path)
  }
  return homes
}

/** Makes the list from the folder; undefined when no page has been built there. */
export function readBuiltPage(folder: string): BuiltPage | undefined {
  if (!existsSync(join(folder, 'index.html'))) return undefined
  const files = new Map(filesBelow(folder, '/'))
  const homes = takeHomes(files)
  const shell = files.get('/index.html')
  return shell === undefined ? undefined : new BuiltPage(files.set('/', shell), homes)
}
