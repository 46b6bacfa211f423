import { describe, expect, it } from 'vitest'
import {
  divided,
  examplesOf,
  groupingOf,
  groupsAsked,
  merged,
  renamed,
  rowsOf,
  wordsOf,
} from '../../../../../../renderer/screens/failure-points/importing/table/textGrouping.ts'

const proposed = {
  parts: [
    { words: ['late', 'bus'], examples: ['late bus', 'bus late'], rows: 5 },
    { words: ['lost', 'bag'], examples: ['lost bag'], rows: 3 },
    { words: ['late', 'train'], examples: ['late train'], rows: 7 },
  ],
  groups: [[0, 2], [1]],
  rest: { rows: 2, examples: [] },
}
const grouping = groupingOf('Words', proposed, 'Others')

describe('groups of texts as somebody has them', () => {
  it('begin as proposed, under the words of their largest part, with examples of each', () => {
    expect(grouping.groups).toEqual([
      { parts: [0, 2], title: 'late train bus' },
      { parts: [1], title: 'lost bag' },
    ])
    expect([rowsOf(proposed, [0, 2]), wordsOf(proposed, [0, 2]), examplesOf(proposed, [0, 2])]).toEqual([
      12,
      ['late', 'train', 'bus'],
      ['late train', 'late bus', 'bus late'],
    ])
  })

  it('are named, joined and divided; each part has the title of its group, and none where that has no name', () => {
    expect(groupsAsked(renamed(grouping, 0, ' Late '))).toEqual({
      column: 'Words',
      titles: ['Late', 'lost bag', 'Late'],
      rest: 'Others',
    })
    expect(groupsAsked(merged(grouping, 1, 0)).titles).toEqual(['late train bus', 'late train bus', 'late train bus'])
    expect(divided(grouping, 0).groups).toEqual([
      { parts: [2], title: 'late train bus' },
      { parts: [0], title: 'late bus' },
      { parts: [1], title: 'lost bag' },
    ])
    expect(groupsAsked(renamed(grouping, 1, '  ')).titles).toEqual(['late train bus', null, 'late train bus'])
  })
})
