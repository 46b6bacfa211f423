import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEngagementFile } from '../../../../electron/backend/engagement/createEngagementFile.ts'
import type { EngagementDocument } from '../../../../shared/engagement/engagement.ts'
import { parseEngagement } from '../../../../shared/engagement/parseEngagement.ts'
import type { Interchange } from '../../../../shared/engagement/toInterchange.ts'
import { dumpFile } from '../../../fixtures/engagementFiles.ts'
import { fullEngagementArbitrary } from '../../../fixtures/fullEngagementArbitrary.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'

function loadAndDump(engagement: EngagementDocument): Promise<Interchange> {
  const folder = temporaryFolder()
  const path = join(folder, 'x.shoresh')
  createEngagementFile(path, engagement)
  return dumpFile({ folder, path, userDataFolder: folder })
}

function parsed(input: unknown): EngagementDocument {
  const result = parseEngagement(input)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.engagement
}

/** The document without what a file gives out: codes, and ids of occurrences. */
function asWritten(document: Interchange, given: EngagementDocument): unknown {
  const keepCodes = <T extends { readonly id?: string | undefined; code?: string | undefined }>(
    list: readonly T[] = [],
    own: readonly { code?: string | undefined }[],
  ) => list.map(({ code, ...rest }, index) => (own[index]?.code === undefined ? rest : { ...rest, code }))
  return {
    ...document,
    failurePoints: keepCodes(document.failurePoints, given.failurePoints),
    rootCauses: keepCodes(document.rootCauses, given.rootCauses),
    fixes: keepCodes(document.fixes, given.fixes),
    promises: keepCodes(document.promises, given.promises),
    evidence: keepCodes(document.evidence, given.evidence),
    kpis: keepCodes(document.kpis, given.kpis),
    commitments: keepCodes(document.commitments, given.commitments),
    occurrences:
      document.occurrences?.map(({ id, ...rest }, index) =>
        given.occurrences[index]?.id === undefined ? rest : { id, ...rest },
      ) ?? [],
  }
}

/** The document as its author would have written it, without our own code: nothing is said of lists with nothing in them. */
function given(engagement: EngagementDocument): Interchange {
  const written: Record<string, unknown> = JSON.parse(JSON.stringify(engagement))
  const isEmpty = (field: unknown) => typeof field === 'object' && field !== null && Object.keys(field).length === 0
  const said = Object.entries(written).filter(([, field]) => !isEmpty(field))
  const {
    tolerableCancellation: tolerablePercent,
    cancellationMonths: months,
    cancellationCases: cases,
    ...rest
  } = Object.fromEntries(said)
  const cancellations = JSON.parse(JSON.stringify({ tolerablePercent, months, cases }))
  return {
    name: engagement.name,
    ...rest,
    ...(isEmpty(cancellations) ? {} : { cancellations }),
    format: 'shoresh-engagement',
    version: 1,
  }
}

/** Keys with nothing in them. A fix without effects has to say so, and an untraced cause has nothing to say. */
function emptyKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  if (Array.isArray(value)) return value.reduce<number>((count, item) => count + emptyKeys(item), 0)
  return Object.entries(value).reduce((count, [key, field]) => {
    const isEmpty = field === null || field === '' || (typeof field === 'object' && Object.keys(field).length === 0)
    return count + emptyKeys(field) + (isEmpty && key !== 'effects' && key !== 'cause' ? 1 : 0)
  }, 0)
}

function expectCodesOfTheirOwn({ failurePoints = [], rootCauses = [], fixes = [] }: Interchange): void {
  for (const list of [failurePoints, rootCauses, fixes]) {
    const codes = list.map(({ code }) => code)
    expect(codes).not.toContain(undefined)
    expect(new Set(codes).size).toBe(codes.length)
  }
}

test('a dump says what was loaded: ids, codes, order and number forms unchanged, and nothing empty; loaded again it is the same', {
  // Two files are made in each run, which a busy machine takes long over.
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fullEngagementArbitrary(), async (engagement) => {
      const document = await loadAndDump(engagement)
      expect(asWritten(document, engagement)).toEqual(asWritten(given(engagement), engagement))
      expect(emptyKeys(document)).toBe(0)
      expectCodesOfTheirOwn(document)
      const again = await loadAndDump(parsed(JSON.parse(JSON.stringify(document))))
      expect(JSON.stringify(again)).toBe(JSON.stringify(document))
    }),
    { numRuns: 75 },
  )
})
