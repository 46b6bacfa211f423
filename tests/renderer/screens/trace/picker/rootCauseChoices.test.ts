import { describe, expect, it } from 'vitest'
import { isFree, rootCauseChoices } from '../../../../../renderer/screens/trace/picker/rootCauseChoices.ts'
import type { RootCauseRow } from '../../../../../shared/contract/lists/rootCauseContract.ts'
import { cause } from '../traceSamples.ts'

function row(id: string, title: string): RootCauseRow {
  const numbers = { impact: 0, share: 0, failurePoints: 0, fixes: 0 }
  return { id, code: `RC-${id}`, title, category: 'process', description: null, ...numbers }
}

const rows = [row('1', 'No one owns the job'), row('2', 'The survey comes late')]
const nameOf = (): string => 'Process'
const open = cause('why', [], { title: 'Nobody came' })

describe('rootCauseChoices', () => {
  it('offers every root cause, and a new one under the words of the branch', () => {
    const choices = rootCauseChoices(rows, '', open, [], nameOf)
    expect(choices.map((choice) => (choice.kind === 'link' ? choice.row.id : choice.kind))).toEqual(['1', '2', 'new'])
    expect(choices.at(-1)).toEqual({ kind: 'new', title: 'Nobody came' })
  })

  it('finds by words of the title, code and category, and offers what was typed as new', () => {
    const choices = rootCauseChoices(rows, 'survey process', open, [], nameOf)
    expect(choices.map(({ kind }) => kind)).toEqual(['link', 'new'])
    expect(choices.at(-1)).toEqual({ kind: 'new', title: 'survey process' })
  })

  it('makes no second root cause of the same name, whatever its case and spaces', () => {
    const choices = rootCauseChoices(rows, '  no one OWNS the  job ', open, [], nameOf)
    expect(choices.map(({ kind }) => kind)).toEqual(['link'])
  })

  it('shows a root cause that is blocked and does not let it be chosen', () => {
    const choices = rootCauseChoices(rows, '', open, ['1'], nameOf)
    expect(choices.map(isFree)).toEqual([false, true, true])
  })

  it('lets a linked branch be opened again, and proposes its words no longer', () => {
    const linked = { ...open, rootCause: { id: '1', code: 'RC-1', title: 'No one owns the job', category: 'process' } }
    expect(rootCauseChoices(rows, '', linked, [], nameOf).map(({ kind }) => kind)).toEqual(['link', 'link', 'unlink'])
  })
})
