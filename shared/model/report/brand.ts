import * as z from 'zod/mini'

/** Bytes of a logo; documents bear it several times. */
export const largestLogo = 300_000
/** Pixels of either side: a small file can unfold to a picture that fills the memory. */
const longestSide = 4000

/** A picture whose bytes are of its type. */
const logoSchema = z.strictObject({
  type: z.enum(['png', 'jpeg']),
  /** Base64. */
  data: z.string(),
  /** Pixels. */
  width: z.number(),
  height: z.number(),
})
export type Logo = z.output<typeof logoSchema>

/** How the documents of a consultant look: `#rrggbb` and a logo; null where nothing was chosen. */
export const brandSchema = z.strictObject({
  colour: z.nullable(z.string().check(z.regex(/^#[0-9a-f]{6}$/))),
  logo: z.nullable(logoSchema),
})
export type Brand = z.output<typeof brandSchema>

export const noBrand: Brand = { colour: null, logo: null }

/** What the bytes of a logo say that it is; null unless they are a PNG or a JPEG within our bounds. A name says nothing. */
export function logoSize(bytes: Uint8Array): Pick<Logo, 'type' | 'width' | 'height'> | null {
  if (bytes.length > largestLogo) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = pngSize(view) ?? jpegSize(view)
  if (found === null) return null
  const isWithin = [found.width, found.height].every((side) => side > 0 && side <= longestSide)
  return isWithin ? found : null
}

const pngMark = [0x8950_4e47, 0x0d0a_1a0a] as const
const headerMark = 0x4948_4452

function pngSize(view: DataView): ReturnType<typeof logoSize> {
  if (view.byteLength < 45 || view.getUint32(0) !== pngMark[0] || view.getUint32(4) !== pngMark[1]) return null
  if (view.getUint32(12) !== headerMark) return null
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Each segment says how long it is; that of the frame says how large the picture is. */
function jpegSize(view: DataView): ReturnType<typeof logoSize> {
  if (view.byteLength < 20 || view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; at + 9 <= view.byteLength; ) {
    const mark = view.getUint16(at)
    if (mark < 0xffc0) return null
    const isFrame = mark <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(mark)
    if (isFrame) return { type: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
