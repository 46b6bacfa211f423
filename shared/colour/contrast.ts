import { largestOf, smallestOf } from '../model/largestOf.ts'

type Channels = readonly [number, number, number]

function channels(hex: string): Channels {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (match === null) throw new Error(`not a colour of the form #rrggbb: ${hex}`)
  const [, red = '', green = '', blue = ''] = match
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
}

function relativeLuminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((channel) => {
    const value = channel / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number] // map keeps the three channels
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two `#rrggbb` colours after WCAG 2.2, from 1 to 21. */
export function contrastRatio(first: string, second: string): number {
  const lights = [relativeLuminance(first), relativeLuminance(second)]
  return (largestOf(lights) + 0.05) / (smallestOf(lights) + 0.05)
}

/** The solid colour that `over` at this opacity (0–1) shows on `under`: one that exports and contrast sums can name. */
export function blend(over: string, under: string, opacity: number): string {
  const below = channels(under)
  const mixed = channels(over).map((channel, at) => Math.round(channel * opacity + (below[at] ?? 0) * (1 - opacity)))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** Which of the two inks is read better on this ground. */
export function readableInk(ground: string, first: string, second: string): string {
  return contrastRatio(ground, first) >= contrastRatio(ground, second) ? first : second
}

/** The colour itself where text in it is read on white (4.5 : 1 of WCAG 2.2); else the lightest of its darker steps that is. */
export function readableOnWhite(colour: string): string {
  for (let strength = 20; strength > 0; strength -= 1) {
    const step = blend(colour, '#000000', strength / 20)
    if (contrastRatio(step, '#ffffff') >= leastContrast) return step
  }
  return '#000000'
}

const leastContrast = 4.5
