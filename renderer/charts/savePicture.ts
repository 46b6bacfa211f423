import type { ReactElement, SVGProps } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

export type PictureKind = 'svg' | 'png'

/** An `svg` element with its size in pixels. */
export type Picture = ReactElement<SVGProps<SVGSVGElement>>

const sharpness = 2

/** Writes the picture to a file that the user's system asks for: self-contained, with the bundled font inside. */
export async function savePicture(picture: Picture, kind: PictureKind, name: string): Promise<void> {
  const { embeddedFontRules } = await import('./embeddedFonts.ts')
  const svg = drawn(picture, embeddedFontRules())
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`
  const blob = new Blob([text], { type: 'image/svg+xml;charset=utf-8' })
  download(kind === 'svg' ? blob : await rasterised(blob, svg), `${fileName(name)}.${kind}`)
}

function drawn(picture: Picture, fontRules: string): SVGSVGElement {
  const host = document.createElement('div')
  const root = createRoot(host)
  flushSync(() => root.render(picture))
  const element = host.querySelector('svg')
  if (element === null) throw new Error('the picture drew nothing')
  const svg = element.cloneNode(true) as SVGSVGElement // a clone has the type of its original
  root.unmount()
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style')
  style.textContent = fontRules
  svg.prepend(style)
  return svg
}

async function rasterised(blob: Blob, svg: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(blob)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Number(svg.getAttribute('width')) * sharpness
    canvas.height = Number(svg.getAttribute('height')) * sharpness
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas to draw on')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
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
