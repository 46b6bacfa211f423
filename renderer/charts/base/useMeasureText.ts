import { useEffect, useState } from 'react'
import { chartFont } from '../colour/chartPalette.ts'
import type { MeasureText } from './chartGeometry.ts'

function makeMeasure(): MeasureText {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  return (text, fontSize, weight = 400) => {
    if (context === null) return text.length * fontSize * 0.55
    const key = `${weight} ${fontSize} ${text}`
    const width = known.get(key)
    if (width !== undefined) return width
    context.font = `${weight} ${fontSize}px ${chartFont}`
    const measured = context.measureText(text).width
    if (known.size > 20_000) known.clear()
    known.set(key, measured)
    return measured
  }
}

let shared: MeasureText | null = null

/** One size stands for all; a Hebrew and a Latin letter ask for both files of the font. */
const sample = { font: `400 12px ${chartFont}`, text: 'אa' } as const

/** The same at once, for what is drawn when the page has long had its font. */
export function textMeasure(): MeasureText {
  shared ??= makeMeasure()
  return shared
}

/** Widths of text in the charts' font; measures anew once the bundled font has arrived. */
export function useMeasureText(): MeasureText {
  const [measure, setMeasure] = useState<MeasureText>(textMeasure)
  useEffect(() => {
    if (document.fonts.check(sample.font, sample.text)) return
    let mounted = true
    const again = (): void => {
      shared = makeMeasure()
      if (mounted) setMeasure(() => shared ?? makeMeasure())
    }
    // Without the font the next one of the list is drawn, and measured rightly already.
    document.fonts.load(sample.font, sample.text).then(again, () => undefined)
    return () => {
      mounted = false
    }
  }, [])
  return measure
}
