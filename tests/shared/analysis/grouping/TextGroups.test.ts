import { describe, expect, it } from 'vitest'
import { stemsOf } from '../../../../shared/analysis/grouping/stemsOf.ts'
import { TextGroups } from '../../../../shared/analysis/grouping/TextGroups.ts'
import { TextSample } from '../../../../shared/analysis/grouping/TextSample.ts'
import { freeComplaints } from '../../../fixtures/freeComplaints.ts'

const stems = (text: string) => [...stemsOf(text).keys()]

describe('stems', () => {
  it('are the same for the forms of a word, in Hebrew and in English', () => {
    expect(new Set(['החשבונית', 'בחשבוניות', 'חֶשְׁבּוֹנִית', 'ולחשבונית'].flatMap(stems)).size).toBe(1)
    expect(new Set(['invoice', 'Invoices', 'invoiced'].flatMap(stems)).size).toBe(1)
  })

  it('leave out words that stand everywhere, and numbers', () => {
    expect(stems('את של על the and 1234 A4')).toEqual([])
    expect(stems('TV או דג')).toEqual(['tv', 'דג'])
    expect([...stemsOf('המכתב של חברת צה"ל').values()]).toEqual(['המכתב', 'חברת', 'צה"ל'])
  })
})

describe('groups of texts', () => {
  const texts = freeComplaints(500)
  const groups = new TextGroups(texts)
  const groupOf = (text: string) => groups.groups.findIndex((parts) => parts.includes(groups.partOf(text) ?? -1))

  it('hold texts of one kind, and each kind is in few of them', () => {
    const met = texts.map((text, at) => ({ kind: at % 5, group: groupOf(text) }))
    const kindsIn = (group: number) => new Set(met.filter((one) => one.group === group).map(({ kind }) => kind)).size
    for (const at of groups.groups.keys()) expect(kindsIn(at)).toBe(1)
    for (const kind of [0, 1, 2, 3, 4]) {
      expect(new Set(met.filter((one) => one.kind === kind).map(({ group }) => group)).size).toBeLessThanOrEqual(2)
    }
  })

  it('name their words as they are written, with examples of their own', () => {
    const part = groups.parts[groups.partOf('הטכנאי לא הגיע') ?? -1]
    expect(part?.words.some((word) => word.includes('טכנאי'))).toBe(true)
    for (const example of part?.examples ?? []) expect(example).toContain('טכנאי')
    expect(part?.examples.length).toBeLessThanOrEqual(5)
  })

  it('come with what is most like the others as the first example', () => {
    const usual = ['The invoice amount was wrong', 'Wrong amount on an invoice', 'Invoice with a wrong amount']
    const { parts } = new TextGroups(['Invoice amount and parking costs', ...usual])
    expect(parts.map(({ examples }) => [examples.length, examples.at(-1)?.includes('parking')])).toEqual([[4, true]])
  })

  it('take in a misspelt text, and leave out what is like none', () => {
    expect(groupOf('Pasword reset fails')).toBe(groupOf('The password reset fails'))
    expect([groups.partOf('שלום'), groups.partOf('')]).toEqual([null, null])
  })

  it('come with the largest first', () => {
    const uneven = freeComplaints(500).filter((_, at) => at % 5 === 3 || at < 100)
    const found = new TextGroups(uneven)
    const sizeOf = (parts: readonly number[]) => uneven.filter((text) => parts.includes(found.partOf(text) ?? -1)).length
    const sizes = found.groups.map(sizeOf)
    expect(sizes.length).toBeGreaterThan(2)
    expect(sizes[0]).toBeGreaterThan(2 * (sizes.at(-1) ?? 0))
    expect(sizes[0]).toBe(sizes.toSorted((a, b) => b - a)[0])
  })

  it('are the same each time, and none where nothing is in common', () => {
    const again = new TextGroups(freeComplaints(500))
    expect([again.parts, again.groups]).toEqual([groups.parts, groups.groups])
    expect(new TextGroups(['one', 'another thing', 'something else entirely']).groups).toEqual([])
    expect(new TextGroups([]).groups).toEqual([])
  })
})

describe('a sample of texts', () => {
  it('is all of them while they are few, else as many as asked for, the same each time', () => {
    const sampled = (count: number) => {
      const sample = new TextSample(100)
      for (let at = 0; at < count; at += 1) sample.see(String(at))
      return sample.texts
    }
    expect(sampled(100)).toEqual(Array.from({ length: 100 }, (_, at) => String(at)))
    expect(sampled(5000)).toHaveLength(100)
    expect(sampled(5000)).toEqual(sampled(5000))
    expect(sampled(5000).filter((text) => Number(text) >= 2500).length).toBeGreaterThan(30)
  })
})

describe('a sample of texts', () => {
  it('lets later texts take any place of the first ones, and holds no more than it may', () => {
    const sample = new TextSample(10)
    const texts = Array.from({ length: 1000 }, (_, at) => `text ${at}`)
    for (const text of texts) sample.see(text)
    expect(sample.texts).toHaveLength(10)
    expect(new Set(sample.texts).size).toBe(10)
    for (const [place, text] of sample.texts.entries()) expect(text).not.toBe(texts[place])
  })
})
