import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlacedText } from '../../../../renderer/charts/base/chartGeometry.ts'
import { type Bone, boneFonts, layOutFishbone } from '../../../../renderer/charts/fishbone/layOutFishbone.ts'

const measure = (text: string, size: number): number => text.length * size * 0.55

function layOut(bones: readonly Bone[], direction: 'ltr' | 'rtl', room = Number.POSITIVE_INFINITY) {
  return layOutFishbone({ effect: 'The bill is wrong and nobody can say why', bones, direction, measure, room })
}

const word = fc.string({ minLength: 1, maxLength: 9, unit: fc.constantFrom('a', 'b', 'ש') })
const label = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const someBones = fc.array(fc.array(label, { maxLength: 9 }), { minLength: 1, maxLength: 8 }).map((causes) =>
  causes.map((labels, at) => ({
    key: `${at}`,
    label: `Category ${at}`,
    causes: labels.map((text, place) => ({ key: `${at}.${place}`, label: text })),
  })),
)

function boxOf({ text, x, y, side }: PlacedText, size: number) {
  const width = measure(text, size)
  const left = side === 'left' ? x : side === 'right' ? x - width : x - width / 2
  return { left, right: left + width, top: y - size * 0.8, bottom: y + 2 }
}

describe('a fishbone', () => {
  it('lets no two labels meet and none leave the drawing, whatever their words', () => {
    fc.assert(
      fc.property(
        someBones,
        fc.constantFrom('ltr' as const, 'rtl' as const),
        fc.constantFrom(300, 900, 5000),
        (bones, direction, room) => {
          const { bones: placed, width, height, headLines } = layOut(bones, direction, room)
          const boxes = [
            ...placed.flatMap(({ ribs }) => ribs.flatMap(({ lines }) => lines.map((line) => boxOf(line, boneFonts.cause)))),
            ...headLines.map((line) => boxOf(line, boneFonts.head)),
          ]
          for (const [at, a] of boxes.entries()) {
            expect(a.left).toBeGreaterThanOrEqual(-1e-6)
            expect(a.right).toBeLessThanOrEqual(width + 1e-6)
            expect(a.top).toBeGreaterThanOrEqual(0)
            expect(a.bottom).toBeLessThanOrEqual(height)
            for (const b of boxes.slice(at + 1)) {
              const isApart = a.right <= b.left + 1e-6 || b.right <= a.left + 1e-6 || a.bottom <= b.top || b.bottom <= a.top
              expect(isApart).toBe(true)
            }
          }
        },
      ),
    )
  })

  it('is narrower where there is less room, on more lines', () => {
    const causes = [{ key: 'c', label: 'Nobody has owned the job from the survey to the handover for years' }]
    const bones = [{ key: 'a', label: 'A', causes }]
    const [free, tight] = [layOut(bones, 'ltr'), layOut(bones, 'ltr', 300)]
    expect(tight.width).toBeLessThan(free.width)
    expect(tight.bones[0]?.ribs[0]?.lines.length).toBeGreaterThan(free.bones[0]?.ribs[0]?.lines.length ?? 0)
  })

  it('is mirrored right to left: the head stands at the end side', () => {
    const bones = [{ key: 'a', label: 'A', causes: [{ key: 'c', label: 'No owner' }] }]
    const [left, right] = [layOut(bones, 'ltr'), layOut(bones, 'rtl')]
    expect(left.head.x + left.head.width).toBeCloseTo(left.width)
    expect(right.head.x).toBeCloseTo(0)
    expect(right.bones[0]?.foot.x).toBeCloseTo(left.width - (left.bones[0]?.foot.x ?? 0))
  })
})
