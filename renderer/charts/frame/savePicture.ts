import type { ReactElement, SVGProps } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { chartFont } from '../colour/chartPalette.ts'
import { type PictureShape, pictureBox } from './pictureShape.ts'

export type PictureKind = 'svg' | 'png'

/** An `svg` element with its size in pixels. */
export type Picture = ReactElement<SVGProps<SVGSVGElement>>

const sharpness = 2
const svgNamespace = 'http://www.w3.org/2000/svg'

/** Writes the picture to a file that the user's system asks for; its words are drawn as outlines and need no font. */
export async function savePicture(picture: Picture, kind: PictureKind, shape: PictureShape, name: string): Promise<void> {
  const svg = await drawn(picture, shape)
  download(kind === 'svg' ? svgBlob(svg) : await rasterised(svg), `${fileName(name)}.${kind}`)
}

/** Puts the picture on the clipboard, to be pasted into a slide or a letter. Rejects where the system does not let it. */
export async function copyPicture(picture: Picture): Promise<void> {
  const image = drawn(picture, 'own').then(rasterised)
  // The promise itself is handed over: by the time that the picture is drawn, the click that allows this may be too long ago.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })])
}

function svgBlob(svg: SVGSVGElement): Blob {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`
  return new Blob([text], { type: 'image/svg+xml;charset=utf-8' })
}

/** The picture out of the page's sight: only in the page does a browser tell where each letter stands. */
async function drawn(picture: Picture, shape: PictureShape): Promise<SVGSVGElement> {
  const { outlineTexts } = await import('./outlines/outlineTexts.ts')
  await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 12px ${chartFont}`, 'אaő')))
  const host = document.createElement('div')
  host.style.cssText = 'position:fixed;inset-block-start:0;inset-inline-start:-10000px;visibility:hidden'
  document.body.append(host)
  const root = createRoot(host)
  try {
    flushSync(() => root.render(picture))
    const element = host.querySelector('svg')
    if (element === null) throw new Error('the picture drew nothing')
    const svg = cloneOf(element)
    host.append(svg)
    outlineTexts(svg)
    svg.remove()
    shapeTo(svg, shape)
    return svg
  } finally {
    root.unmount()
    host.remove()
  }
}

function cloneOf(svg: SVGSVGElement): SVGSVGElement {
  const clone = svg.cloneNode(true)
  if (!(clone instanceof SVGSVGElement)) throw new Error('a clone has the type of its original')
  return clone
}

/** Gives the picture its shape; the ground of the sheet is drawn as far as the shape reaches. */
function shapeTo(svg: SVGSVGElement, shape: PictureShape): void {
  const box = pictureBox(shape, { width: Number(svg.getAttribute('width')), height: Number(svg.getAttribute('height')) })
  svg.setAttribute('width', String(box.shownWidth))
  svg.setAttribute('height', String(box.shownHeight))
  svg.setAttribute('viewBox', [box.x, box.y, box.width, box.height].join(' '))
  const ground = document.createElementNS(svgNamespace, 'rect')
  for (const name of ['x', 'y', 'width', 'height'] as const) ground.setAttribute(name, String(box[name]))
  ground.setAttribute('fill', svg.querySelector('rect')?.getAttribute('fill') ?? '#ffffff')
  svg.prepend(ground)
}

async function rasterised(svg: SVGSVGElement): Promise<Blob> {
  const [width, height] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))]
  const address = URL.createObjectURL(svgBlob(svg))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * sharpness
    canvas.height = height * sharpness
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((png) => (png === null ? reject(new Error('the picture is too large')) : resolve(png)), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
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
