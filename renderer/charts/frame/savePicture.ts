import type { ReactElement, SVGProps } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

export type PictureKind = 'svg' | 'png'

/** An `svg` element with its size in pixels. */
export type Picture = ReactElement<SVGProps<SVGSVGElement>>

const sharpness = 2
const svgNamespace = 'http://www.w3.org/2000/svg'
/** A letter of each file of the font, and the pixels that each takes. */
const probeLetters = ['א', 'A', 'ő'] as const
const probeSize = 20

/** Writes the picture to a file that the user's system asks for: self-contained, with the bundled font inside. */
export async function savePicture(picture: Picture, kind: PictureKind, name: string): Promise<void> {
  const { embeddedFontRules } = await import('./embeddedFonts.ts')
  const svg = drawn(picture, embeddedFontRules())
  download(kind === 'svg' ? svgBlob(svg) : await rasterised(svg), `${fileName(name)}.${kind}`)
}

function svgBlob(svg: SVGSVGElement): Blob {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`
  return new Blob([text], { type: 'image/svg+xml;charset=utf-8' })
}

function drawn(picture: Picture, fontRules: string): SVGSVGElement {
  const host = document.createElement('div')
  const root = createRoot(host)
  flushSync(() => root.render(picture))
  const element = host.querySelector('svg')
  if (element === null) throw new Error('the picture drew nothing')
  const svg = cloneOf(element)
  root.unmount()
  const style = document.createElementNS(svgNamespace, 'style')
  style.textContent = fontRules
  svg.prepend(style)
  return svg
}

function cloneOf(svg: SVGSVGElement): SVGSVGElement {
  const clone = svg.cloneNode(true)
  if (!(clone instanceof SVGSVGElement)) throw new Error('a clone has the type of its original')
  return clone
}

async function rasterised(svg: SVGSVGElement): Promise<Blob> {
  const [width, height] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))]
  const address = URL.createObjectURL(svgBlob(withProbes(svg, width, height)))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    await fontsDrawn(image, height)
    const { canvas, context } = makeCanvas(width * sharpness, height * sharpness)
    context.drawImage(image, 0, 0, width * sharpness, (height + probeSize) * sharpness)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((png) => (png === null ? reject(new Error('the picture is too large')) : resolve(png)), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}

function makeCanvas(width: number, height: number) {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: width <= probeSize })
  if (context === null) throw new Error('no canvas to draw on')
  return { canvas, context }
}

/**
 * An image counts as decoded before the fonts inside it are, and until then its letters are not drawn. One letter of each
 * font file below the picture's edge shows when they have arrived.
 */
function withProbes(svg: SVGSVGElement, width: number, height: number): SVGSVGElement {
  const taller = cloneOf(svg)
  taller.setAttribute('height', String(height + probeSize))
  taller.setAttribute('viewBox', `0 0 ${width} ${height + probeSize}`)
  probeLetters.forEach((letter, at) => {
    const text = document.createElementNS(svgNamespace, 'text')
    text.textContent = letter
    text.setAttribute('direction', 'ltr')
    text.setAttribute('x', String(at * probeSize))
    text.setAttribute('y', String(height + probeSize - 4))
    text.setAttribute('font-size', String(probeSize))
    taller.append(text)
  })
  return taller
}

/** Resolves when every probe shows ink, or after the three seconds in which a browser gives up waiting for a font. */
async function fontsDrawn(image: HTMLImageElement, height: number): Promise<void> {
  const { context } = makeCanvas(probeSize, probeSize)
  const inked = (at: number): boolean => {
    context.clearRect(0, 0, probeSize, probeSize)
    context.drawImage(image, at * probeSize, height, probeSize, probeSize, 0, 0, probeSize, probeSize)
    return context.getImageData(0, 0, probeSize, probeSize).data.some((channel, index) => index % 4 === 3 && channel > 0)
  }
  const last = performance.now() + 3200
  const missing = (): boolean => probeLetters.some((_, at) => !inked(at))
  while (missing() && performance.now() < last) await new Promise((resolve) => setTimeout(resolve, 25))
}

function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download reads the address after this turn; a minute is ample for a file already in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** A title as a file name that every system takes. */
export function fileName(title: string): string {
  const plain = title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return (
    [...plain]
      .slice(0, 80)
      .join('')
      .replace(/[. ]+$/, '') || 'chart'
  )
}
