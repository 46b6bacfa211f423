import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { zipArchive } from '../../fixtures/zipArchive.ts'
import { readZip } from './readZip.ts'
import { runHere } from './runShoresh.ts'

vi.setConfig({ testTimeout: 120_000 })

const document = {
  name: 'Branch',
  language: 'en',
  failurePoints: [{ id: 'f', title: 'Nobody calls back', perMonth: 10 }],
  rootCauses: [{ id: 'r', title: 'No owner', category: 'structure' }],
  traces: [{ failurePoint: 'f', cause: { title: 'Lost', causes: [{ id: 'c', title: 'Lost note', rootCause: 'r' }] } }],
  fixes: [
    { id: 'a', title: 'One owner', state: 'done', owner: 'Dana', effects: [{ rootCause: 'r', effectiveness: 0.5 }] },
    {
      id: 'b',
      title: 'Call list',
      state: 'approved',
      owner: 'Dana',
      dueOn: '2026-09-01',
      effects: [{ rootCause: 'r', effectiveness: 0.2 }],
    },
    { id: 'x', title: 'More hours', state: 'rejected', owner: 'Yoav', effects: [] },
  ],
  evidence: [
    { id: 'e', source: 'employee', quote: 'We have no list', about: [{ cause: 'c' }] },
    { id: 'g', source: 'survey', quote: 'They never called', about: [{ failurePoint: 'f' }] },
    { id: 'h', source: 'survey', quote: 'Fine as it is', about: [{ failurePoint: 'f', stance: 'against' }] },
    { id: 'i', source: 'document', quote: 'Internal memo', about: [{ rootCause: 'r' }] },
  ],
  decisions: [
    { id: 'd', on: '2026-03-01', text: 'Old one' },
    { id: 'n', on: '2026-04-01', fix: 'b', verdict: 'approved', by: 'CEO', why: 'It pays' },
  ],
  tasks: [
    { id: 't', text: 'Write it', owner: 'Dana', doneOn: '2026-03-03' },
    { id: 'u', text: 'Buy phones', owner: 'Rina', dueOn: '2999-01-01' },
  ],
  commitments: [
    {
      id: 'm',
      text: 'We call back',
      how: 'By phone',
      when: 'By 16:00',
      whomToCall: 'Dana, 052-555-0141',
      readings: [{ on: '2026-03-01', kept: 1, of: 2 }],
    },
  ],
}

describe('the other documents of an engagement', () => {
  async function loaded() {
    const folder = temporaryFolder()
    const run = (...words: readonly string[]) => runHere(words, { settings: join(folder, 'settings'), folder })
    writeFileSync(join(folder, 'in.json'), JSON.stringify(document))
    expect((await run('load', 'in.json', 'a.shoresh')).exitCode).toBe(0)
    return { folder, run }
  }

  /** Its texts alone, without those that say what it is. */
  async function textOf(kind: string) {
    const { folder, run } = await loaded()
    expect(await run('report', 'a.shoresh', '--out', `${kind}.html`, '--as', kind)).toMatchObject({ exitCode: 0 })
    return readFileSync(join(folder, `${kind}.html`), 'utf8')
      .split('<section>')
      .slice(1)
      .join('')
      .replace(/<span class="one">(.*?)<\/span>/g, '$1')
      .replace(/<[^>]*>/g, '|')
  }

  it('are minutes of the latest review with all open tasks', async () => {
    const text = await textOf('minutes')
    expect(text).toMatch(/FX-02 · Call list.*Approved.*CEO.*It pays/)
    expect(text).toContain('Buy phones')
    expect(text).not.toMatch(/Old one|Write it/)
  })

  it('are the charter as customers read it, without what is internal', async () => {
    const text = await textOf('charter')
    expect(text).toMatch(/We call back.*How: By phone.*When: By 16:00.*Whom to call: Dana, 052-555-0141/)
    expect(text).not.toMatch(/50%|CM-|vague/i)
  })

  it('are a part for each owner, under columns that an import knows', async () => {
    const text = await textOf('owners')
    expect(text).toMatch(
      /\|Dana\|.*\|Title\|.*\|State\|.*\|Due on\|.*One owner.*Done.*Call list.*Approved.*\|Rina\|.*Buy phones/s,
    )
    expect(text).not.toContain('More hours')
  })

  it('bring the states of fixes back from the sheet of an owner', async () => {
    const { folder, run } = await loaded()
    await run('report', 'a.shoresh', '--out', 'owners.xlsx', '--as', 'owners')
    const sheet = 'T1 Fixes of Dana'
    const again = ['import', 'a.shoresh', 'owners.xlsx', '--as', 'fixes', '--sheet', sheet, '--update', '--json'] as const
    expect(JSON.parse((await run(...again)).stdout)).toMatchObject({ rows: 2, duplicates: 2, updated: 0 })
    writeFileSync(join(folder, 'back.csv'), 'Code,Title,State,Due on\nFX-02,Call list,In progress,2026-10-01\n')
    const back = ['import', 'a.shoresh', 'back.csv', '--as', 'fixes', '--json'] as const
    expect(JSON.parse((await run(...back)).stdout)).toMatchObject({
      imported: 0,
      updated: 0,
      changed: [
        {
          line: 2,
          id: 'FX-02',
          differences: [
            { field: 'state', before: 'approved', after: 'in-progress' },
            { field: 'dueOn', before: '2026-09-01', after: '2026-10-01' },
          ],
        },
      ],
    })
    expect(JSON.parse((await run(...back, '--update')).stdout)).toMatchObject({ imported: 0, updated: 1 })
    const { fixes } = JSON.parse((await run('dump', 'a.shoresh')).stdout)
    expect(fixes[1]).toMatchObject({ id: 'b', state: 'in-progress', dueOn: '2026-10-01', owner: 'Dana' })
  })

  it.each([
    ['en', 'Approved', 'In progress'],
    ['he', 'אושרה', 'בביצוע'],
  ])('bring the states back that an owner filled into the very workbook, in %s', async (language, before, after) => {
    const { folder, run } = await loaded()
    expect(await run('report', 'a.shoresh', '--out', 'owners.xlsx', '--as', 'owners', '--language', language)).toMatchObject({
      exitCode: 0,
    })
    const parts = readZip(join(folder, 'owners.xlsx'))
    const [sheet = ''] = /(?<=<sheet name=")[^"]+/.exec(parts.get('xl/workbook.xml') ?? '') ?? []
    const filled = [...parts].map(([name, text]) => {
      const told = name === 'xl/worksheets/sheet1.xml' ? text.replace(`>${before}<`, `>${after}<`) : text
      return { name, bytes: Buffer.from(told) }
    })
    writeFileSync(join(folder, 'back.xlsx'), zipArchive(filled))
    const back = ['import', 'a.shoresh', 'back.xlsx', '--as', 'fixes', '--sheet', sheet, '--update', '--json'] as const
    expect(JSON.parse((await run(...back)).stdout)).toMatchObject({ imported: 0, updated: 1, rejectedRows: 0 })
    const { fixes } = JSON.parse((await run('dump', 'a.shoresh')).stdout)
    expect(fixes.map(({ state }: { state: string }) => state)).toEqual(['done', 'in-progress', 'rejected'])
    expect(fixes[1]).toMatchObject({ dueOn: '2026-09-01', owner: 'Dana' })
  })

  it('are the words of customers and staff with what was done about them', async () => {
    const text = await textOf('you-said')
    expect(text).toMatch(/From customers.*They never called.*Done: One owner · Approved: Call list \(by 1 Sept? 2026\)/s)
    expect(text).toMatch(/From the staff.*We have no list/s)
    expect(text).toMatch(/Fine as it is.*Nothing yet\./s)
    expect(text).not.toContain('Internal memo')
  })

  it('are refused as files that they are not written as, in one sentence', async () => {
    const { run } = await loaded()
    expect(await run('report', 'a.shoresh', '--out', 'm.xlsx', '--as', 'minutes')).toMatchObject({
      exitCode: 1,
      stderr: '“--as minutes” is written as one of: pdf, docx, html.\n',
    })
    expect((await run('report', 'a.shoresh', '--out', 'm.html', '--as', 'novel')).exitCode).toBe(2)
  })
})
