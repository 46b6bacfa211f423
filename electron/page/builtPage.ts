import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { newStyleNonce, securityHeaders } from './securityHeaders.ts'

/** What stands in the built index.html where each answer puts its own nonce. */
const nonceMark = '__STYLE_NONCE__'

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

/** Every file of the built page by the exact path that asks for it, such as `/assets/index-1a2b.js`. */
export type BuiltPage = ReadonlyMap<string, BuiltFile>

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

/**
 * The list of what may be asked for, made once from the folder; nothing else is ever read, whatever a request says.
 * Undefined when no page has been built there.
 */
export function readBuiltPage(folder: string): BuiltPage | undefined {
  const index = join(folder, 'index.html')
  if (!existsSync(index)) return undefined
  const files = new Map(filesBelow(folder, '/'))
  const shell = files.get('/index.html')
  return shell === undefined ? undefined : files.set('/', shell)
}

async function contentOf(file: BuiltFile, styleNonce: string): Promise<Uint8Array<ArrayBuffer>> {
  const content = await readFile(file.path)
  if (!file.type.startsWith('text/html')) return content
  return new Uint8Array(Buffer.from(content.toString('utf8').replaceAll(nonceMark, styleNonce)))
}

/** Answers a request for exactly this path, undecoded and without its query; 404 for whatever is not on the list. */
export async function pageAnswer(page: BuiltPage, requestPath: string): Promise<PageAnswer> {
  const styleNonce = newStyleNonce()
  const headers = securityHeaders(styleNonce)
  const file = page.get(requestPath)
  if (file === undefined) {
    return { status: 404, headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }, body: new Uint8Array() }
  }
  return { status: 200, headers: { ...headers, 'Content-Type': file.type }, body: await contentOf(file, styleNonce) }
}
