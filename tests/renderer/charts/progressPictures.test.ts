import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { ChartWording } from '../../../renderer/charts/base/chartWording.ts'
import { effortPicture } from '../../../renderer/charts/effort/effortPicture.tsx'
import { coursePicture } from '../../../renderer/charts/kpi/coursePicture.tsx'
import { layOutTimeline } from '../../../renderer/charts/timeline/layOutTimeline.ts'
import { timelinePicture } from '../../../renderer/charts/timeline/timelinePicture.tsx'
import { directionOf } from '../../../shared/i18n/directionOf.ts'
import { formatFor } from '../../../shared/i18n/format.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { type Language, languages } from '../../../shared/model/vocabulary.ts'
import { measure } from './chartFixtures.ts'

const captions = { title: 'The finding', subtitle: 'What is counted', rule: 'How it is read' }
const today = '2026-11-21'

function wordingOf(language: Language): ChartWording {
  return { language, direction: directionOf(language), t: translator(language), format: formatFor(language, 'ILS') }
}

/** The words of a picture, each with where it stands. */
function wordsOf(svg: string): readonly (readonly [text: string, x: number])[] {
  return [...svg.matchAll(/<text x="([^"]*)"[^>]*>([^<]*)<\/text>/g)].map(([, x, text]) => [text ?? '', Number(x)])
}

function placeOf(svg: string, text: string): number {
  return wordsOf(svg).find(([word]) => word === text)?.[1] ?? Number.NaN
}

describe.each(languages)('a saved picture of how the plan goes (%s)', (language) => {
  const wording = wordingOf(language)
  const sheet = { captions, wording, measure, today }
  const forward = language === 'he' ? -1 : 1

  it('names fixes by what they take in reading direction, and what the axes measure', () => {
    const point = (name: string, days: number) => ({
      ...{ fix: name, name, days, adds: days * 2, alone: days * 3, planned: true, quick: false },
    })
    const titles = { impact: 'cases a month', days: 'days of work' }
    const svg = renderToStaticMarkup(effortPicture({ ...sheet, points: [point('FX-01', 2), point('FX-02', 9)], titles }))
    expect(Math.sign(placeOf(svg, 'FX-02') - placeOf(svg, 'FX-01'))).toBe(forward)
    for (const text of ['The finding', 'What is counted', 'How it is read', 'days of work']) expect(svg).toContain(text)
    expect(svg).not.toMatch(/var\(|NaN|undefined/)
  })

  it('writes of a course its first and last reading with their days, and its target', () => {
    const readings = [
      { on: '2026-01-31', value: 31 },
      { on: '2026-02-28', value: 33 },
      { on: '2026-06-30', value: 44 },
    ]
    const figure = (value: number): string => `${value} points`
    const svg = renderToStaticMarkup(coursePicture({ ...sheet, readings, target: 50, figure }))
    expect(Math.sign(placeOf(svg, '44 points') - placeOf(svg, '31 points'))).toBe(forward)
    expect(svg).toContain(wording.t('pictures.target', { figure: '50 points' }))
    for (const { on } of [readings[0], readings[2]].filter((reading) => reading !== undefined)) {
      expect(svg).toContain(wording.format.day(on))
    }
    expect(svg).not.toMatch(/var\(|NaN|undefined/)
  })

  it('puts every fix in its wave, however many there are', () => {
    const days = { startOn: '2026-03-01', dueOn: '2026-05-01', doneOn: null, checkOn: '2026-06-01' }
    const fixes = Array.from({ length: 60 }, () => days)
    const layout = layOutTimeline(fixes, today)
    if (layout === null) throw new Error('there are days to draw')
    const lines = layout.rows.map((row, index) => ({
      ...{ code: `FX-${index}`, title: `Fix ${index}`, state: 'in-progress' as const, isLate: true, row },
    }))
    const waves = [
      { name: 'First', lines: lines.slice(0, 20) },
      { name: 'Second', lines: lines.slice(20) },
    ]
    const svg = renderToStaticMarkup(timelinePicture({ ...sheet, waves, layout }))
    const words = wordsOf(svg).map(([text]) => text)
    expect(words.filter((text) => /^FX-\d+$/.test(text))).toHaveLength(60)
    expect(words.indexOf('Second')).toBeGreaterThan(words.indexOf('FX-19'))
    expect(words.indexOf('FX-20')).toBeGreaterThan(words.indexOf('Second'))
    const height = Number(/height="(\d+)"/.exec(svg)?.[1])
    expect(height).toBeGreaterThan(62 * 26)
    expect(svg).not.toMatch(/var\(|NaN|undefined/)
  })
})
