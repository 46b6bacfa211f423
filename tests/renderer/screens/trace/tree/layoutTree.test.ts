import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexOutline, toOutline } from '../../../../../renderer/screens/trace/editor/outline.ts'
import { layoutLinks } from '../../../../../renderer/screens/trace/tree/layoutLinks.ts'
import { layoutTree, type TreeSizes } from '../../../../../renderer/screens/trace/tree/layoutTree.ts'
import { openEndRoom, treeSizes } from '../../../../../renderer/screens/trace/tree/treeSizes.ts'
import { cause, deepTree, viewOf } from '../traceSamples.ts'

const sizes: TreeSizes = { rootWidth: 240, nodeWidth: 216, columnGap: 80, siblingGap: 12, branchGap: 24, defaultHeight: 50 }
const linkSizes = { fullThickness: 20, bracketGap: 14, stubLength: 30 }

describe('treeSizes', () => {
  it('makes nodes of twice the text twice as wide where the room is narrow', () => {
    const index = indexOutline(toOutline(viewOf([cause('a', [cause('b', [cause('c')])])]), null))
    expect(treeSizes(index, 400, 2).nodeWidth).toBe(2 * treeSizes(index, 400).nodeWidth)
  })
})

describe('layoutTree', () => {
  it('puts causes in columns toward the end side, beside the middle of what is under them', () => {
    const root = toOutline(viewOf([cause('a', [cause('b'), cause('c')])]), null)
    const { boxes, width, height } = layoutTree(root, new Map(), sizes)
    expect(boxes.get('cause b')).toEqual({ start: 240 + 80 + 216 + 80, top: 0, width: 216, height: 50 })
    expect(boxes.get('cause c')?.top).toBe(62)
    expect(boxes.get('cause a')?.top).toBe(31)
    expect(boxes.get('failure-point')).toEqual({ start: 0, top: 31, width: 240, height: 50 })
    expect({ width, height }).toEqual({ width: 240 + 2 * 296, height: 112 })
  })

  it('makes room for a node that is taller than its children', () => {
    const root = toOutline(viewOf([cause('a', [cause('b')]), cause('c')]), null)
    const { boxes } = layoutTree(root, new Map([['cause a', 200]]), sizes)
    expect(boxes.get('cause a')?.top).toBe(0)
    expect(boxes.get('cause b')?.top).toBe(75)
    expect(boxes.get('cause c')?.top).toBe(224)
  })

  it('never lets two nodes overlap or leave the canvas, whatever the tree and the heights', () => {
    fc.assert(
      fc.property(deepTree, fc.array(fc.integer({ min: 20, max: 300 }), { minLength: 1 }), (causes, heights) => {
        const root = toOutline(viewOf(causes), null)
        const keys = [...indexOutline(root).keys()]
        const measured = new Map(keys.map((key, index) => [key, heights[index % heights.length] ?? 50]))
        const { boxes, width, height } = layoutTree(root, measured, sizes)
        expect(boxes.size).toBe(keys.length)
        const list = [...boxes.values()]
        for (const [at, a] of list.entries()) {
          expect(a.top).toBeGreaterThanOrEqual(-1e-6)
          expect(a.top + a.height).toBeLessThanOrEqual(height + 1e-6)
          expect(a.start + a.width).toBeLessThanOrEqual(width + 1e-6)
          for (const b of list.slice(at + 1)) {
            const apart = a.start !== b.start || a.top + a.height <= b.top + 1e-6 || b.top + b.height <= a.top + 1e-6
            expect(apart).toBe(true)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('keeps siblings in their order', () => {
    const root = toOutline(viewOf([cause('a'), cause('b', [cause('d'), cause('e')]), cause('c')]), null)
    const { boxes } = layoutTree(root, new Map(), sizes)
    const tops = ['cause a', 'cause b', 'cause c'].map((key) => boxes.get(key)?.top ?? Number.NaN)
    expect(tops).toEqual([...tops].sort((a, b) => a - b))
  })

  it('lays out two hundred nodes with a line to each but the first', () => {
    const wide = Array.from({ length: 20 }, (_unused, branch) =>
      cause(
        `b${branch}`,
        Array.from({ length: 9 }, (_leaf, leaf) => cause(`b${branch}l${leaf}`)),
      ),
    )
    const root = toOutline(viewOf(wide), null)
    const layout = layoutTree(root, new Map(), sizes)
    const { links } = layoutLinks(root, layout, linkSizes)
    expect(layout.boxes.size).toBe(201)
    expect(links).toHaveLength(200)
  })
})

describe('treeSizes', () => {
  const chain = (depth: number) =>
    indexOutline(toOutline(viewOf(depth === 1 ? [cause('a')] : [cause('a', [cause('b', [cause('c')])])]), null))

  it('gives a short tree its full width and makes the columns of a deeper one fit', () => {
    expect(treeSizes(chain(1), 760)).toMatchObject({ nodeWidth: 232, columnGap: 88 })
    const deep = treeSizes(chain(3), 850)
    expect(4 * deep.nodeWidth + 3 * deep.columnGap + openEndRoom).toBeLessThanOrEqual(850)
  })

  it('never makes columns too narrow to read', () => {
    expect(treeSizes(chain(3), 400).nodeWidth).toBe(144)
  })
})

describe('layoutLinks', () => {
  it('makes lines as thick as the share they carry, leaving side by side', () => {
    const root = toOutline(viewOf([cause('a', [], { weight: 0.75 }), cause('b', [], { weight: 0.25, state: 'confirmed' })]), null)
    const { links } = layoutLinks(root, layoutTree(root, new Map(), sizes), linkSizes)
    expect(links.map(({ thickness }) => thickness)).toEqual([15, 5])
    expect(links.map(({ state }) => state)).toEqual(['possible', 'confirmed'])
    const [first, second] = links
    expect((second?.from.top ?? 0) - (first?.from.top ?? 0)).toBe(10)
  })

  it('binds causes that are needed together by one bracket, which one line enters', () => {
    const root = toOutline(viewOf([cause('a', [], { weight: 0.5 }), cause('b', [], { weight: 0.5 })], 'together'), null)
    const { links, brackets } = layoutLinks(root, layoutTree(root, new Map(), sizes), linkSizes)
    expect(links).toHaveLength(1)
    expect(links[0]?.thickness).toBe(20)
    expect(brackets).toEqual([{ key: 'failure-point', start: 306, top: 4, bottom: 108, arms: [25, 87] }])
  })

  it('leaves untraced ends open, and only those', () => {
    const linked = { id: 'r', code: 'RC-01', title: 'Root', category: 'process' }
    const root = toOutline(
      viewOf([
        cause('a'),
        cause('b', [], { rootCause: linked }),
        cause('c', [], { state: 'rejected' }),
        cause('d', [cause('e')]),
      ]),
      null,
    )
    const { stubs } = layoutLinks(root, layoutTree(root, new Map(), sizes), linkSizes)
    expect(stubs.map(({ key }) => key)).toEqual(['cause a', 'cause e'])
  })

  it('leaves a failure point without any why open itself', () => {
    const root = toOutline(viewOf([]), null)
    const { stubs, links } = layoutLinks(root, layoutTree(root, new Map(), sizes), linkSizes)
    expect(stubs.map(({ key }) => key)).toEqual(['failure-point'])
    expect(links).toEqual([])
  })
})
