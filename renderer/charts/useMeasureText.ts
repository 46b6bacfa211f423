import { useEffect, useState } from 'react'
import type { MeasureText } from './chartGeometry.ts'
import { chartFont } from './chartPalette.ts'

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

/** Widths of text in the charts' font; measures anew once the bundled font has arrived. */
export function useMeasureText(): MeasureText {
  const [measure, setMeasure] = useState<MeasureText>(() => {
    shared ??= makeMeasure()
    return shared
  })
  useEffect(() => {
    let mounted = true
    if (document.fonts.status === 'loaded') return
    void document.fonts.ready.then(() => {
      shared = makeMeasure()
      if (mounted) setMeasure(() => shared ?? makeMeasure())
    })
    return () => {
      mounted = false
    }
  }, [])
  return measure
}
