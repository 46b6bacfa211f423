import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPageUrl } from '../../../electron/main/pageAddress.ts'
import { type BuiltPage, type KnownHome, type PageAnswer, readBuiltPage } from '../../../electron/page/builtPage.ts'
import { writePageStart } from '../../../shared/contract/pageStart.ts'

const secret = 'outside the list'
let folder: string
let page: BuiltPage

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shoresh-page-'))
  const built = join(folder, 'renderer')
  mkdirSync(join(built, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.js'), secret)
  writeFileSync(
    join(built, 'index.html'),
    '<html lang="he" dir="rtl" data-mantine-color-scheme="light"><meta name="style-nonce" content="__STYLE_NONCE__" /><p>__STYLE_NONCE__</p><i>__PAGE_START__</i><b>__HOME__</b><script src="./assets/index-1.js"></script>',
  )
  writeFileSync(join(built, 'home.he.html'), '<style nonce="__STYLE_NONCE__"></style><h1>שלום $& $1</h1>')
  writeFileSync(join(built, 'assets', 'index-1.js'), 'export {}')
  writeFileSync(join(built, 'assets', 'heebo.woff2'), 'font')
  writeFileSync(join(built, 'assets', 'notes.txt'), secret)
  writeFileSync(join(built, '.hidden.js'), secret)
  symlinkSync(join(folder, 'secret.js'), join(built, 'assets', 'link.js'))
  symlinkSync(folder, join(built, 'linked'))
  const read = readBuiltPage(built)
  if (read === undefined) throw new Error('the page of this test is missing')
  page = read
})

afterAll(() => rmSync(folder, { recursive: true }))

/** As the protocol handler asks: only for addresses of our page, by their path as the browser gives it. */
function ask(url: string): Promise<PageAnswer> {
  return page.answer(isPageUrl(url) ? new URL(url).pathname : '')
}

const hostilePaths = [
  '/../secret.js',
  '/../../etc/passwd',
  '/assets/../../secret.js',
  '/assets/../../../etc/passwd',
  '/./../secret.js',
  '/..%2f',
  '/assets/..%2f..%2fsecret.js',
  '/%2e%2e/secret.js',
  '/%2e%2e%2fsecret.js',
  '/.%2e/secret.js',
  '/%2E%2E/secret.js',
  '/%252e%252e/secret.js',
  '/assets/%2e%2e/%2e%2e/secret.js',
  '/..%5csecret.js',
  '/%5c..%5csecret.js',
  '/assets\\..\\..\\secret.js',
  '/\\..\\secret.js',
  '/..%c0%afsecret.js',
  '/..%ef%bc%8fsecret.js',
  '/%00',
  '/assets/index-1.js%00',
  '/assets/index-1.js%00.png',
  '/%00/../secret.js',
  '/%0a/assets/index-1.js',
  '//evil.com/secret.js',
  '//secret.js',
  '///etc/passwd',
  '/%2f%2fserver%2fshare%2fsecret.js',
  '/\\\\server\\share\\secret.js',
  '/%5c%5cserver%5cshare%5csecret.js',
  '/C:/secret.js',
  '/C%3a%5csecret.js',
  '/file:///etc/passwd',
  '/etc/passwd',
  '/assets/link.js',
  '/linked/secret.js',
  '/linked',
  '/.hidden.js',
  '/assets/notes.txt',
  '/ASSETS/index-1.js',
  '/assets/INDEX-1.JS',
  '/Index.html',
  '/assets/index-1.js/',
  '/assets/index-1.js.',
  '/assets/index-1.js%20',
  '/assets/index-1.js::$DATA',
  '/assets/index-1.js;x',
  '/assets/',
  '/assets',
  '/assets/%69ndex-1.js',
  '/__proto__',
  '/constructor',
]
const foreignUrls = [
  'app://evil/index.html',
  'app://shoresh.evil/',
  'app://shoresh:1/',
  'app://user@shoresh/',
  'file:///etc/passwd',
]

describe('the built page', () => {
  it('answers 404 and nothing from outside its list to every hostile address', async () => {
    const urls = [...hostilePaths.map((path) => `app://shoresh${path}`), ...foreignUrls]
    const throughAddress = await Promise.all(urls.map(ask))
    const asSent = await Promise.all(hostilePaths.map((path) => page.answer(path)))
    const answers = [...throughAddress, ...asSent]
    const refused = answers.filter(({ status, body }) => status === 404 && body.byteLength === 0)
    console.log(
      `traversal: ${refused.length}/${answers.length} answered 404 with 0 bytes (${urls.length} addresses, ${asSent.length} raw paths)`,
    )
    expect(urls.length).toBeGreaterThanOrEqual(50)
    expect(refused).toHaveLength(answers.length)
  })

  it('answers the files it lists, with their type', async () => {
    expect([...page.paths].sort()).toEqual(['/', '/assets/heebo.woff2', '/assets/index-1.js', '/index.html'])
    const script = await ask('app://shoresh/assets/index-1.js?x=1#y')
    expect([script.status, script.headers['Content-Type']]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(Buffer.from(script.body).toString()).toBe('export {}')
    expect((await ask('app://shoresh/assets/heebo.woff2')).headers['Content-Type']).toBe('font/woff2')
  })

  it('answers the same whether or not it was read ahead', async () => {
    const before = await ask('app://shoresh/assets/index-1.js')
    await page.readAhead()
    for (const path of ['/assets/index-1.js', '/assets/heebo.woff2', '/assets/index-1.js']) {
      expect((await ask(`app://shoresh${path}`)).status).toBe(200)
    }
    expect((await ask('app://shoresh/assets/index-1.js')).body).toEqual(before.body)
    expect(Buffer.from((await ask('app://shoresh/')).body).toString()).not.toContain('__STYLE_NONCE__')
  })

  it('puts a new nonce into every answer, in the policy and in the page', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('app://shoresh/')))
    const nonces = answers.map(({ body }) => /content="([^"]+)"/.exec(Buffer.from(body).toString())?.[1])
    expect(new Set(nonces).size).toBe(20)
    for (const [index, { headers, body }] of answers.entries()) {
      expect(headers['Content-Security-Policy']).toContain(`style-src 'self' 'nonce-${nonces[index]}'`)
      expect(Buffer.from(body).toString()).toContain(`<p>${nonces[index]}</p>`)
    }
  })

  it('holds Home in the language of a host that knows that it opens there', async () => {
    const start = { preferences: { language: null, theme: 'auto' as const }, version: '1.2.3' }
    const shellFor = async (known: KnownHome | null): Promise<string> => {
      const { headers, body } = await page.answer('/', () => known)
      const nonce = /'nonce-([^']+)'/.exec(headers['Content-Security-Policy'] ?? '')?.[1] ?? ''
      return Buffer.from(body).toString().replaceAll(nonce, 'N')
    }
    const shell = (attributes: string, known: string, home: string): string =>
      `<html ${attributes}><meta name="style-nonce" content="N" /><p>N</p><i>${known}</i><b>${home}</b><script src="./assets/index-1.js"></script>`
    const home = '<style nonce="N"></style><h1>שלום $& $1</h1>'
    expect(await shellFor({ start, language: 'he', dark: true })).toBe(
      shell('lang="he" dir="rtl" data-mantine-color-scheme="dark"', writePageStart(start), home),
    )
    expect(await shellFor({ start, language: 'en', dark: false })).toBe(
      shell('lang="en" dir="ltr" data-mantine-color-scheme="light"', writePageStart(start), ''),
    )
    expect(await shellFor(null)).toBe(shell('lang="he" dir="rtl" data-mantine-color-scheme="light"', '', ''))
    expect((await page.answer('/home.he.html')).status).toBe(404)
  })

  it('sends the whole policy, without a way around it', async () => {
    const policy = (await ask('app://shoresh/')).headers['Content-Security-Policy'] ?? ''
    const parts = policy.replace(/'nonce-[^']+'/, "'nonce-N'").split('; ')
    expect(parts).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-N'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "object-src 'none'",
      "frame-src 'none'",
      "frame-ancestors 'none'",
      "form-action 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ])
  })

  it('is undefined where none has been built', () => {
    expect(readBuiltPage(join(folder, 'nowhere'))).toBeUndefined()
  })
})
