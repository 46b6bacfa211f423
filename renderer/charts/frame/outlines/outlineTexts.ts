import { largestOf, smallestOf } from '../../../../shared/model/largestOf.ts'
import { glyphOf } from './glyphs.ts'
import { lettersOf } from './lettersOf.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'

/**
 * Draws every text of a picture that stands in the page as outlines, so that it looks the same wherever it is opened: other
 * programs neither have the font nor place right-to-left text alike. The text itself stays over them unseen, to be selected,
 * searched and read aloud, anchored at its middle, which means one place in every direction. What the font has no letter
 * for stays text.
 */
export function outlineTexts(svg: SVGSVGElement): void {
  for (const text of svg.querySelectorAll('text')) outlineText(text)
}

function outlineText(text: SVGTextElement): void {
  const words = text.textContent ?? ''
  if (words.trim() === '') return
  const box = { length: text.getComputedTextLength(), ...edgesOf(text, words.length) }
  const path = pathOf(text, words)
  text.setAttribute('text-anchor', 'middle')
  text.setAttribute('x', String(tenths((box.low + box.high) / 2)))
  if (path === null) return
  const group = document.createElementNS(svgNamespace, 'g')
  const halo = text.getAttribute('stroke')
  if (halo !== null)
    group.append(outline(path, { fill: 'none', stroke: halo, 'stroke-width': '3.5', 'stroke-linejoin': 'round' }))
  group.append(outline(path, { fill: text.getAttribute('fill') ?? '#000000' }))
  text.replaceWith(group)
  for (const name of ['stroke', 'stroke-width', 'stroke-linejoin', 'paint-order']) text.removeAttribute(name)
  text.setAttribute('fill-opacity', '0')
  text.setAttribute('textLength', String(tenths(box.length)))
  text.setAttribute('lengthAdjust', 'spacingAndGlyphs')
  group.append(text)
}

/** Physical edges of a line, whatever its direction. */
function edgesOf(text: SVGTextElement, units: number): { readonly low: number; readonly high: number } {
  const all = Array.from({ length: units }, (_, at) => [
    text.getStartPositionOfChar(at).x,
    text.getEndPositionOfChar(at).x,
  ]).flat()
  return { low: smallestOf(all), high: largestOf(all) }
}

function pathOf(text: SVGTextElement, words: string): string | null {
  const size = Number(text.getAttribute('font-size'))
  const weight = Number(text.getAttribute('font-weight') ?? 400)
  const parts: string[] = []
  for (const { letter, x, y } of lettersOf(words, text)) {
    const glyph = glyphOf(letter, weight)
    if (glyph === null) return null
    parts.push(glyph.getPath(x, y, size).toPathData(2))
  }
  return parts.join('')
}

function outline(path: string, looks: Readonly<Record<string, string>>): SVGPathElement {
  const element = document.createElementNS(svgNamespace, 'path')
  element.setAttribute('d', path)
  for (const [name, value] of Object.entries(looks)) element.setAttribute(name, value)
  return element
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
