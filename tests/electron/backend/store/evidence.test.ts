import { randomBytes } from 'node:crypto'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { EngagementFile } from '../../../../electron/backend/engagement/EngagementFile.ts'
import { mergeRootCauses } from '../../../../electron/backend/store/mergeRootCauses.ts'
import { removeItem } from '../../../../electron/backend/store/removeItem.ts'
import { saveTrace } from '../../../../electron/backend/store/saveTrace.ts'
import { parseEngagement } from '../../../../shared/engagement/parseEngagement.ts'
import { createTestFile, dump, dumpFile, label, open, smallEngagement, type TestFile } from '../../../fixtures/engagementFiles.ts'

function about(file: EngagementFile): unknown {
  return dump(file).evidence?.[0]?.about
}

function blobsIn({ path }: TestFile): unknown {
  const connection = new Database(path, { readonly: true })
  try {
    return connection.prepare('SELECT count(*) FROM blob').pluck().get()
  } finally {
    connection.close()
  }
}

function refusal(evidence: unknown) {
  const result = parseEngagement({ name: 'x', evidence: [evidence] })
  return result.ok ? 'nothing' : `${result.problem.code} at ${result.problem.path}`
}

describe('evidence in a file', () => {
  it('keeps an attachment byte for byte under whatever name it came, and the same bytes once', async () => {
    const data = randomBytes(300_000).toString('base64')
    const file = createTestFile({
      ...smallEngagement(),
      evidence: [
        { id: 'e1', source: 'document', file: { name: '../../x', type: 'image/png', data } },
        { id: 'e2', source: 'document', file: { name: 'again', data } },
      ],
    })
    expect((await dumpFile(file)).evidence?.map((one) => one.file)).toEqual([
      { name: '../../x', type: 'image/png', data },
      { name: 'again', data },
    ])
    expect(blobsIn(file)).toBe(1)
  })

  it('stays when what it is about is deleted, and undo brings the links back', async () => {
    const file = await open(createTestFile())
    const before = about(file)
    const deletions: readonly (readonly [string, string])[] = [
      ['cause', 'c-why'],
      ['rootCause', 'r1'],
      ['failurePoint', 'f1'],
    ]
    for (const [key, id] of deletions) {
      file.write(label, 'test', (transaction) => {
        if (key === 'cause') saveTrace(transaction, 'f1', { id: 'other', title: 'Another why' })
        else {
          for (const failurePoint of ['f1', 'f2']) saveTrace(transaction, failurePoint, null)
          removeItem(transaction, key === 'rootCause' ? 'rootCauses' : 'failurePoints', id)
        }
      })
      expect(JSON.stringify(about(file)), key).not.toContain(`"${id}"`)
      expect(dump(file).evidence).toHaveLength(2)
      file.undo('test')
      expect(about(file), key).toEqual(before)
    }
    file.close()
  })

  it('goes on being about a cause when its trace is given another root above it', async () => {
    const file = await open(createTestFile())
    const before = about(file)
    file.write(label, 'test', (transaction) =>
      saveTrace(transaction, 'f1', { id: 'above', causes: [{ id: 'c-why', title: 'Why?' }] }),
    )
    expect(about(file)).toEqual(before)
    file.close()
  })

  it('is about the root cause that is kept when two are merged', async () => {
    const file = await open(createTestFile())
    file.write(label, 'test', (transaction) => {
      for (const failurePoint of ['f1', 'f2']) saveTrace(transaction, failurePoint, null)
      mergeRootCauses(transaction, 'r2', 'r1')
    })
    expect(dump(file).evidence?.[0]?.about?.[0]).toEqual({ rootCause: 'r2' })
    file.close()
  })

  it('leaves no bytes behind once it is deleted for good', async () => {
    const testFile = createTestFile()
    const file = await open(testFile)
    file.write(label, 'test', (transaction) => removeItem(transaction, 'evidence', 'e1'))
    expect(blobsIn(testFile)).toBe(1)
    file.close()
    expect(blobsIn(testFile)).toBe(0)
  })
})

describe('evidence in a document', () => {
  it('is refused where its content is no base64, or is written otherwise than it is written back', () => {
    for (const data of ['abc', 'a bc', 'QR==', '=AAA', `sha256:${'0'.repeat(64)}:3:`])
      expect(refusal({ id: 'e', source: 'document', file: { name: 'x', data } }), data).toBe(
        'not-base64 at evidence[0].file.data',
      )
  })

  it('is refused where an attachment is larger than 25 MB, and where all are more than 250 MB', () => {
    const large = Buffer.alloc(25_000_001).toString('base64')
    expect(
      parseEngagement({ name: 'x', evidence: [{ id: 'e', source: 'document', file: { name: 'x', data: large } }] }),
    ).toMatchObject({ problem: { code: 'attachment-too-large' } })
    const allowed = Buffer.alloc(25_000_000)
    const evidence = Array.from({ length: 11 }, (_, index) => {
      allowed[0] = index
      return { id: `e${index}`, source: 'document', file: { name: 'x', data: allowed.toString('base64') } }
    })
    expect(parseEngagement({ name: 'x', evidence })).toMatchObject({ problem: { code: 'attachments-too-large' } })
    expect(parseEngagement({ name: 'x', evidence: evidence.slice(1) }).ok).toBe(true)
  })

  it('is refused where an entry is about nothing, about two things, or about what there is not', () => {
    expect(refusal({ id: 'e', source: 'kpi', about: [{ stance: 'for' }] })).toBe('about-one at evidence[0].about[0]')
    expect(refusal({ id: 'e', source: 'kpi', about: [{ cause: 'none' }] })).toBe('unknown-cause at evidence[0].about[0].cause')
    expect(refusal({ id: 'e', source: 'hearsay' })).toBe('not-one-of at evidence[0].source')
  })

  it('says the id of a cause that was given one, and of no other', async () => {
    const { traces = [] } = await dumpFile(createTestFile())
    const ids = traces.flatMap(({ cause }) => [cause, ...(cause.causes ?? [])]).map(({ id }) => id)
    expect(ids.filter((id) => id !== undefined)).toEqual(['c-why'])
  })

  it('cannot give two causes one id, in any two traces', () => {
    const failurePoints = ['f', 'g'].map((id) => ({ id, title: id }))
    const traces = failurePoints.map(({ id }) => ({ failurePoint: id, cause: { id: 'same' } }))
    expect(parseEngagement({ name: 'x', failurePoints, traces })).toMatchObject({
      problem: { code: 'duplicate-id', path: 'traces[1].cause.id' },
    })
  })
})
