/** As high as the drawing takes, a slide of 16:9, or an upright page of A4. */
export const pictureShapes = ['own', 'slide', 'page'] as const
export type PictureShape = (typeof pictureShapes)[number]

const ratios = { slide: 16 / 9, page: 210 / 297 } as const

/** What a picture shows of the drawing's ground, in its pixels, and how large the picture is. */
interface PictureBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly shownWidth: number
  readonly shownHeight: number
}

/** The least ground of the shape that holds the whole drawing: in the middle of a slide, at the head of a page. */
export function pictureBox(shape: PictureShape, drawing: { readonly width: number; readonly height: number }): PictureBox {
  if (shape === 'own') return { x: 0, y: 0, ...drawing, shownWidth: drawing.width, shownHeight: drawing.height }
  const ratio = ratios[shape]
  const width = Math.max(drawing.width, drawing.height * ratio)
  const height = width / ratio
  const x = (drawing.width - width) / 2
  const y = shape === 'slide' ? (drawing.height - height) / 2 : 0
  return { x, y, width, height, shownWidth: drawing.width, shownHeight: Math.round(drawing.width / ratio) }
}
