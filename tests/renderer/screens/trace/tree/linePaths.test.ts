import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Link } from '../../../../../renderer/screens/trace/tree/layoutLinks.ts'
import { linkPath, linkPaths } from '../../../../../renderer/screens/trace/tree/linePaths.ts'

const place = fc.record({ start: fc.nat(2000), top: fc.nat(9000) })
const anyLink: fc.Arbitrary<Link> = fc.record({
  key: fc.uuid(),
  from: place,
  to: place,
  thickness: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 22, noNaN: true })),
  state: fc.constantFrom('possible', 'confirmed', 'rejected'),
})

const times = (all: string, path: string): number => all.split(path).length - 1

describe('the lines of a tree', () => {
  it('are few paths that hold each of them once, by its state and, where harm passes, by its thickness', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyLink, { selector: linkPath, maxLength: 60 }), (links) => {
        const { bands, cores } = linkPaths(links)
        expect(cores.length).toBeLessThanOrEqual(3)
        expect(bands.length).toBeLessThanOrEqual(22 * 4)
        for (const link of links) {
          const path = linkPath(link)
          expect(cores.map((core) => times(core.path, path)).reduce((sum, each) => sum + each, 0)).toBe(1)
          expect(times(cores.find(({ state }) => state === link.state)?.path ?? '', path)).toBe(1)
          const holding = bands.filter((band) => times(band.path, path) === 1)
          expect(holding.length).toBe(link.thickness > 0 ? 1 : 0)
          for (const { thickness } of holding)
            expect(Math.abs(thickness - Math.max(link.thickness, 1.5))).toBeLessThanOrEqual(0.25)
        }
      }),
    )
  })
})
