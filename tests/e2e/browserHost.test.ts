import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtCommandLine } from '../../build/project/projectPaths.ts'
import { homeScreen } from '../../shared/i18n/en/screens/homeScreen.ts'
import { shell } from '../../shared/i18n/en/shell.ts'
import { contractProcedures } from '../fixtures/contractProcedures.ts'
import { figureOfCheck } from '../torture/checks.ts'
import { type BrowserApp, launchServe } from './harness/launchServe.ts'

let settings: string
let app: BrowserApp
let base: string

beforeAll(async () => {
  settings = await mkdtemp(join(tmpdir(), 'shoresh-settings-'))
  app = await launchServe({ settingsFolder: settings })
  base = app.address.split('/#')[0] ?? ''
  await app.page.getByRole('button', { name: homeScreen.sample }).waitFor()
})

afterAll(async () => {
  await app.close()
  await rm(settings, { recursive: true, force: true })
})

function tokenOf(): Promise<string> {
  return app.page.evaluate(() => sessionStorage.getItem('shoresh-token') ?? '')
}

/** Every procedure of the contract as its path under /rpc. */
function routes(): readonly string[] {
  return contractProcedures().map(({ path }) => path.join('/'))
}

function call(route: string, headers: Readonly<Record<string, string>>, query = ''): Promise<Response> {
  const signal = AbortSignal.timeout(5_000)
  return fetch(`${base}/rpc/${route}${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: '{}',
    signal,
  })
}

describe('the browser host', () => {
  test('answers 401 on every route of the contract without its token, and knows each with it', { tags: ['L3', 'L10'] }, async ({
    annotate,
  }) => {
    const token = await tokenOf()
    expect(token).toMatch(/^[\w-]{43}$/)
    const all = routes()
    let refused = 0
    let known = 0
    for (const route of all) {
      const answers = await Promise.all([
        call(route, {}),
        call(route, { Authorization: `Bearer ${token.slice(1)}x` }),
        call(route, { Authorization: 'Bearer x' }),
        call(route, {}, `?token=${token}`),
        call(route, { Cookie: `token=${token}` }),
      ])
      refused += answers.filter(({ status }) => status === 401).length
      const admitted = await call(route, { Authorization: `Bearer ${token}` })
      if (admitted.status !== 404 && admitted.status !== 401) known += 1
      await admitted.body?.cancel()
    }
    await annotate(
      `routes: ${refused}/${all.length * 5} refused with 401, ${known}/${all.length} known with the token`,
      figureOfCheck,
    )
    expect(all.length).toBeGreaterThan(40)
    expect([refused, known]).toEqual([all.length * 5, all.length])
  })

  test('listens on 127.0.0.1 alone', { tags: ['L1'] }, async () => {
    const port = Number(new URL(base).port).toString(16).toUpperCase().padStart(4, '0')
    const tables = await Promise.all(['tcp', 'tcp6'].map((table) => readFile(`/proc/net/${table}`, 'utf8').catch(() => '')))
    const listening = tables
      .flatMap((table) => table.split('\n'))
      .flatMap((line) => {
        const [, local, , state] = line.trim().split(/\s+/)
        return state === '0A' && local?.endsWith(`:${port}`) === true ? [local] : []
      })
    expect(listening).toEqual([`0100007F:${port}`])
  })

  test('keeps a window over a reload, admits a second one, and no stranger', async () => {
    const ready = { name: homeScreen.sample }
    expect(app.page.url()).not.toContain('code')
    await app.page.reload()
    await app.page.getByRole('button', ready).waitFor()
    const second = await app.page.context().newPage()
    await second.goto(`${base}/`)
    await second.getByRole('button', ready).waitFor()
    await second.close()
    const browser = app.page.context().browser()
    const stranger = await browser?.newContext({ locale: 'en-GB' })
    const page = await stranger?.newPage()
    await page?.goto(app.address)
    await page?.getByText(shell.notAdmitted).waitFor()
    await stranger?.close()
  })

  test('gives nothing to a page on another port', { tags: ['L5'] }, async ({ annotate }) => {
    const evil = createServer((_request, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>x</p>'))
    await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve))
    const page = await app.page.context().newPage()
    await page.goto(`http://127.0.0.1:${(evil.address() as AddressInfo).port}/`)
    const read = await page.evaluate(
      async ({ target, token }) => {
        const json = { 'Content-Type': 'application/json' }
        const attempts: [string, RequestInit][] = [
          ['/', {}],
          ['/rpc/files/session', { method: 'POST', body: '{}' }],
          ['/rpc/files/session', { method: 'POST', body: '{}', headers: { ...json, Authorization: `Bearer ${token}` } }],
          ['/session/exchange', { method: 'POST', body: '{}', headers: json }],
        ]
        let readable = 0
        for (const [path, request] of attempts) {
          await fetch(target + path, request).then(
            () => {
              readable += 1
            },
            () => undefined,
          )
          const opaque = await fetch(target + path, { ...request, mode: 'no-cors' }).catch(() => undefined)
          if (opaque !== undefined && opaque.type !== 'opaque') readable += 1
        }
        return readable
      },
      { target: base, token: await tokenOf() },
    )
    await annotate(`a page on another port: ${read} answers read`, figureOfCheck)
    expect(read).toBe(0)
    await page.close()
    evil.close()
    evil.closeAllConnections()
  })

  test('writes its token nowhere', { tags: ['L8'] }, async () => {
    const token = await tokenOf()
    const entries = await readdir(settings, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    const holding: string[] = []
    for (const file of files) if ((await readFile(file)).includes(token)) holding.push(file)
    expect(holding).toEqual([])
    expect(app.address).not.toContain(token)
  })
})

async function firstOutput(server: ChildProcess): Promise<string> {
  const [part] = server.stdout === null ? [''] : await once(server.stdout, 'data')
  return String(part)
}

describe('shoresh serve', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('prints one line and ends cleanly on %s', async (signal) => {
    const startedAt = performance.now()
    const server = spawn(process.execPath, [builtCommandLine, 'serve', '--no-open'], {
      cwd: settings,
      env: { ...process.env, SHORESH_USER_DATA: join(settings, 'own') },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let output = await firstOutput(server)
    console.log(`serve: address after ${(performance.now() - startedAt).toFixed(0)} ms`)
    server.stdout?.on('data', (part: Buffer) => {
      output += part.toString()
    })
    expect(output).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]{43}\n$/)
    const answer = await fetch(output.split('#')[0] ?? '')
    expect(answer.status).toBe(200)
    const ended = once(server, 'exit')
    server.kill(signal)
    expect(await ended).toEqual([0, null])
    expect(output.trimEnd().split('\n')).toHaveLength(1)
  })
})
