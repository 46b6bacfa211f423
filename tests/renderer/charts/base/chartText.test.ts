import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { percentTicks, valueTicks } from '../../../../renderer/charts/base/axisTicks.ts'
import { ChartText } from '../../../../renderer/charts/base/ChartText.tsx'
import { cutToWidth, wrapLabel } from '../../../../renderer/charts/base/wrapLabel.ts'
import { fileName } from '../../../../renderer/charts/frame/savePicture.ts'

const measure = (text: string): number => text.length * 10

describe('ChartText', () => {
  const anchorOf = (side: 'left' | 'centre' | 'right', direction: 'ltr' | 'rtl') =>
    renderToStaticMarkup(
      createElement(ChartText, { place: { text: 'x', x: 1, y: 2, side }, direction, size: 12, fill: '#000000' }),
    ).match(/text-anchor="(\w+)"/)?.[1]

  it('anchors at the side that is meant, whatever the direction of the text', () => {
    expect([anchorOf('left', 'ltr'), anchorOf('right', 'ltr'), anchorOf('centre', 'ltr')]).toEqual(['start', 'end', 'middle'])
    expect([anchorOf('left', 'rtl'), anchorOf('right', 'rtl'), anchorOf('centre', 'rtl')]).toEqual(['end', 'start', 'middle'])
  })
})

describe('wrapLabel', () => {
  it('breaks between words and says whether all fitted', () => {
    expect(wrapLabel('one two three', 70, 2, 12, measure)).toEqual({ lines: ['one two', 'three'], whole: true })
    expect(wrapLabel('one two three four', 70, 2, 12, measure)).toEqual({ lines: ['one two', 'three…'], whole: false })
    expect(wrapLabel('incomprehensible', 70, 3, 12, measure)).toEqual({ lines: ['incomp…'], whole: false })
  })

  it('never cuts a number, which would be another one', () => {
    expect(cutToWidth('paid 12,500 late', 90, 12, measure)).toBe('paid…')
    expect(cutToWidth('paid 12,500 late', 130, 12, measure)).toBe('paid 12,500…')
    expect(cutToWidth('ab 100% of all', 70, 12, measure)).toBe('ab…')
  })

  it('never cuts a letter of two code units in half', () => {
    expect(cutToWidth('😀😀😀😀', 50, 12, measure)).toBe('😀😀…')
  })
})

describe('ticks', () => {
  it('are round, with the total at the end and nothing close before it', () => {
    const ticks = valueTicks({ total: 330, length: 400, apart: 18, text: String })
    expect(ticks.map((tick) => tick.text)).toEqual(['0', '50', '100', '150', '200', '250', '300', '330'])
    const near = valueTicks({ total: 302, length: 400, apart: 18, text: String })
    expect(near.map((tick) => tick.text)).toEqual(['0', '50', '100', '150', '200', '250', '302'])
  })

  it('do not repeat 0 for values that are rounded to it, and stand at 0 alone without a total', () => {
    const tiny = valueTicks({ total: 1e-12, length: 400, apart: 18, text: (value) => value.toFixed(1) })
    expect(tiny.map((tick) => tick.text)).toEqual(['0.0', '0.0'])
    expect(valueTicks({ total: 0, length: 400, apart: 18, text: String })).toEqual([{ at: 0, text: '0' }])
  })

  it('give way to the threshold among the percents', () => {
    const text = (share: number): string => `${Math.round(share * 100)}`
    const at = (threshold: number | null, length: number) =>
      percentTicks({ threshold, length, apart: 16, text }).map((tick) => tick.text)
    expect(at(80, 400)).toEqual(['0', '20', '40', '60', '80', '100'])
    expect(at(78, 400)).toEqual(['0', '20', '40', '60', '78', '100'])
    expect(at(70, 400)).toEqual(['0', '20', '40', '60', '70', '80', '100'])
    expect(at(null, 60)).toEqual(['0', '50', '100'])
  })
})

describe('fileName', () => {
  it('keeps the words and drops what some system refuses', () => {
    expect(fileName('No vital few: it takes 5 of 6 / 85%?')).toBe('No vital few it takes 5 of 6 85%')
    expect(fileName('80% מהמקרים מרוכזים ב־9')).toBe('80% מהמקרים מרוכזים ב־9')
    expect(fileName('a\u200fb\u0000c..')).toBe('a b c')
    expect(fileName('::')).toBe('chart')
    expect([...fileName('א'.repeat(300))]).toHaveLength(80)
  })
})
