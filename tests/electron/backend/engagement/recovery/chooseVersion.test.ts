import { describe, expect, it } from 'vitest'
import { chooseVersion, type TwoVersions } from '../../../../../electron/backend/engagement/recovery/chooseVersion.ts'

/** A file in the middle of a write of its own, which has brought one more change into it. */
const interrupted: TwoVersions = {
  kind: 'rollback',
  journal: { pageCount: 10, counter: 7, isWhole: true },
  file: { pageCount: 10, counter: 8 },
  kinship: { relation: 'newer', more: 1 },
  seals: { lying: 'none', settled: 'none' },
  lastChange: () => 'part',
}

function chosen(different: Partial<TwoVersions>): string {
  const { version, told } = chooseVersion({ ...interrupted, ...different })
  return `${version} ${told}`
}

describe('a journal of the state that its file was in', () => {
  it('takes back what was not committed, in silence', () => {
    expect(chosen({})).toBe('settled null')
    expect(chosen({ file: { pageCount: 10, counter: 7 }, kinship: { relation: 'same', more: 0 } })).toBe('settled null')
    expect(chosen({ seals: { lying: 'wrong', settled: 'right' }, lastChange: () => 'whole' })).toBe('settled null')
    expect(chosen({ journal: { pageCount: 10, counter: null, isWhole: true } })).toBe('settled null')
  })

  it('gives way to a whole change, which may have been committed elsewhere', () => {
    expect(chosen({ lastChange: () => 'whole' })).toBe('lying newer')
    expect(chosen({ seals: { lying: 'right', settled: 'right' } })).toBe('lying newer')
  })
})

describe('a journal of another state', { tags: ['S11'] }, () => {
  it('is known by the counter of changes, or by the number of pages where it has none', () => {
    for (const counter of [6, 9, 1000]) expect(chosen({ file: { pageCount: 10, counter } })).toBe('lying newer')
    const journal = { pageCount: 11, counter: null, isWhole: true }
    expect(chosen({ journal })).toBe('lying newer')
  })

  it('is known by the changes of its version', () => {
    expect(chosen({ kinship: { relation: 'newer', more: 2 } })).toBe('lying newer')
    expect(chosen({ kinship: { relation: 'older', more: -1 } })).toBe('lying as-found')
    expect(chosen({ kinship: { relation: 'apart', more: 0 } })).toBe('lying as-found')
    expect(chosen({ lastChange: () => 'foreign' })).toBe('lying newer')
  })

  it('is known by the mixture that it makes', () => {
    const seals = { lying: 'right', settled: 'wrong' } as const
    expect(chosen({ seals })).toBe('lying newer')
    expect(chosen({ seals, kinship: { relation: 'same', more: 0 } })).toBe('lying as-found')
  })

  it('and so is a part of any journal, unless it makes a sealed version', () => {
    const journal = { pageCount: 10, counter: 7, isWhole: false }
    expect(chosen({ journal })).toBe('lying newer')
    expect(chosen({ journal, seals: { lying: 'wrong', settled: 'right' } })).toBe('settled null')
  })
})

describe('the log of a file in WAL mode', () => {
  const log = { kind: 'wal', journal: null } as const

  it('is taken in where it holds what is newer than the file, sealed or not', () => {
    expect(chosen({ ...log, kinship: { relation: 'older', more: -3 } })).toBe('settled null')
    expect(chosen({ ...log, kinship: { relation: 'same', more: 0 } })).toBe('settled null')
    const seals = { lying: 'right', settled: 'wrong' } as const
    expect(chosen({ ...log, seals, kinship: { relation: 'older', more: -1 } })).toBe('settled null')
  })

  it('is left out where the file is newer, or another', () => {
    expect(chosen({ ...log })).toBe('lying newer')
    expect(chosen({ ...log, kinship: { relation: 'apart', more: 0 } })).toBe('lying as-found')
  })
})
