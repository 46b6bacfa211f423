import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient, ORPCError } from '@orpc/server'
import { onTestFinished } from 'vitest'
import type { Host } from '../../../../electron/backend/carrier/host.ts'
import { createBackend } from '../../../../electron/backend/createBackend.ts'
import type { DerivationObserver } from '../../../../electron/backend/derivations/DerivationMemory.ts'
import { receiveFile } from '../../../../renderer/page/transfer/receiveFile.ts'
import { sendFile } from '../../../../renderer/page/transfer/sendFile.ts'
import type { Refused } from '../../../../shared/contract/base/base.ts'
import { pastedBytes } from '../../../../shared/contract/files/pastedBytes.ts'
import { lendProcess } from '../../../fixtures/jobs/lendProcess.ts'

export interface TestBackend {
  readonly client: ReturnType<typeof clientOf>
  readonly folder: string
  readonly userDataFolder: string
  readonly faults: readonly unknown[]
  readonly shown: readonly unknown[]
  openPath(path: string): Promise<unknown>
  close(): Promise<void>
}

function clientOf(backend: ReturnType<typeof createBackend>) {
  return createRouterClient(backend.router)
}

/** A backend on real files in a folder of its own, closed and removed when the test ends. */
export function testBackend(
  place: string = temporaryFolder(),
  files?: Host['files'],
  observer: DerivationObserver = {},
): TestBackend {
  const folder = join(place, 'files')
  const userDataFolder = join(place, 'user')
  mkdirSync(folder, { recursive: true })
  const faults: unknown[] = []
  const shown: unknown[] = []
  const backend = createBackend(
    {
      kind: files === undefined ? 'browser' : 'desktop',
      version: '1.2.3',
      userDataFolder,
      startProcess: lendProcess,
      files: files ?? { choice: 'folder', folder },
      showOpened: (opened) => shown.push(opened),
      logFault: (fault) => faults.push(fault),
    },
    observer,
  )
  onTestFinished(() => backend.close())
  return {
    client: clientOf(backend),
    folder,
    userDataFolder,
    faults,
    shown,
    openPath: (path) => backend.openPath(path),
    close: () => backend.close(),
  }
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shoresh-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The code that a call was refused with; what was not refused, or failed otherwise, fails the test. */
export async function refusalOf(call: Promise<unknown>): Promise<Refused> {
  try {
    await call
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'REFUSED' && error.status === 409) return error.data
    throw error
  }
  throw new Error('the call was not refused')
}

/** Sends a table to the backend as a page does, and answers with its handle. */
export function sendTable(client: TestBackend['client'], content: string | Uint8Array<ArrayBuffer>, name = 'table.csv') {
  return sendFile(client, new File([content], name), { signal: new AbortController().signal, onSent: () => undefined })
}

/** Pastes a table off a clipboard as the page does with a long one. */
export async function pasteTable(client: TestBackend['client'], text: string) {
  return client.importing.paste({ handle: await sendTable(client, pastedBytes(text), 'pasted') })
}

/** The engagement as interchange JSON, fetched as the page in a browser does. */
export async function exportedText(client: TestBackend['client']): Promise<string> {
  const exported = await client.exporting.interchange()
  if (exported?.kind !== 'held') throw new Error('the export is not held for the page')
  return (await receiveFile(client, exported.file, 'application/json')).text()
}
