import { join } from 'node:path'
import { ORPCError } from '@orpc/server'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { createEngagementFile } from '../../electron/backend/engagement/createEngagementFile.ts'
import { type TestBackend, testBackend } from '../electron/backend/services/testBackend.ts'
import { contractProcedures } from '../fixtures/contractProcedures.ts'
import { smallEngagement } from '../fixtures/engagementFiles.ts'
import { isSealed } from '../fixtures/sealedFile.ts'
import { figureOfCheck } from './checks.ts'
import { payloadsFor } from './hostilePayloads.ts'

/** Payloads for each procedure. */
const each = 80
const ids = ['s1', 's2', 't1', 'f1', 'f2', 'r1', 'r2', 'x1', 'x2', 'x3', 'own', 'i1']

type Call = (payload: unknown) => Promise<unknown>

function callOf({ client }: TestBackend, path: readonly string[]): Call {
  return path.reduce<unknown>((node, name) => Reflect.get(node as object, name), client) as Call
}

/** What is wrong with how a payload was answered; null when nothing is. */
async function faultOf(call: Call, payload: unknown, isValid: boolean, secrets: readonly string[]): Promise<string | null> {
  try {
    const answer = await call(payload)
    // A stream that nobody reads is ended.
    if (typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer) {
      await (answer as AsyncGenerator).return(undefined)
    }
    return isValid ? null : 'taken, and does not fit its schema'
  } catch (error) {
    if (!(error instanceof ORPCError)) return `threw ${String(error)}`
    if (error.code !== 'REFUSED') return `answered ${error.code}`
    const told = JSON.stringify(error.toJSON())
    return secrets.some((secret) => told.includes(secret)) ? `told too much: ${told.slice(0, 200)}` : null
  }
}

async function openAnew(backend: TestBackend, path: string): Promise<void> {
  const { opened } = await backend.client.files.session()
  if (opened === null) await backend.openPath(path)
}

test('no payload brings a procedure down, is taken without fitting its schema, or is told of the inside', {
  tags: ['E8'],
  timeout: 240_000,
}, async ({ annotate }) => {
  const backend = testBackend()
  const path = join(backend.folder, 'client.shoresh')
  createEngagementFile(path, smallEngagement())
  const secrets = [backend.folder, backend.userDataFolder, '    at ', 'node:', '.ts:', 'SQLITE']
  const faults: string[] = []
  const counts = { procedures: 0, payloads: 0, refused: 0 }
  const seed = Date.now() % 2 ** 31
  for (const { path: name, procedure } of contractProcedures()) {
    const { inputSchema } = procedure['~orpc']
    const schema = inputSchema instanceof z.ZodType ? inputSchema : z.undefined()
    const call = callOf(backend, name)
    counts.procedures += 1
    for (const payload of fc.sample(payloadsFor(schema, ids), { numRuns: each, seed })) {
      await openAnew(backend, path)
      const isValid = inputSchema === undefined || schema.safeParse(payload).success
      const fault = await faultOf(call, payload, isValid, secrets)
      counts.payloads += 1
      counts.refused += isValid ? 0 : 1
      if (fault !== null) faults.push(`${name.join('.')}: ${fault}`)
    }
  }
  const { procedures, payloads, refused } = counts
  const figure = `${procedures} procedures × ${each} payloads: ${refused} that fit no schema refused, ${faults.length + backend.faults.length} faults; seed ${seed}`
  await annotate(figure, figureOfCheck)
  expect([...new Set(faults)]).toEqual([])
  expect(backend.faults.map((fault) => (fault instanceof Error ? fault.stack : fault))).toEqual([])
  expect(payloads).toBe(procedures * each)
  expect(refused).toBeGreaterThan(payloads / 10)
  expect(Reflect.has({}, 'polluted')).toBe(false)
  expect((await backend.client.files.session()).opened).not.toBeNull()
  expect(isSealed(path)).toBe(true)
})
