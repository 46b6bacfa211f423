/** How the bytes of a file of a kind begin, by the media type of the kind; `at` is where the mark stands. */
const marks: readonly { readonly type: string; readonly mark: string; readonly at?: number }[] = [
  { type: 'image/png', mark: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', mark: '\xff\xd8\xff' },
  { type: 'image/gif', mark: 'GIF8' },
  { type: 'image/webp', mark: 'WEBP', at: 8 },
  { type: 'application/pdf', mark: '%PDF-' },
  { type: 'audio/wav', mark: 'WAVE', at: 8 },
  { type: 'audio/mpeg', mark: 'ID3' },
  ...['\xff\xfb', '\xff\xfa', '\xff\xf3', '\xff\xf2'].map((mark) => ({ type: 'audio/mpeg', mark })),
  ...['\xff\xf1', '\xff\xf9'].map((mark) => ({ type: 'audio/aac', mark })),
  { type: 'audio/ogg', mark: 'OggS' },
  { type: 'audio/amr', mark: '#!AMR' },
  { type: 'audio/flac', mark: 'fLaC' },
  // Recordings and pictures of telephones lie in the same box as films, and its brand tells which it is.
  ...['M4A ', 'M4B '].map((brand) => ({ type: 'audio/mp4', mark: `ftyp${brand}`, at: 4 })),
  ...['heic', 'heix', 'mif1', 'msf1'].map((brand) => ({ type: 'image/heic', mark: `ftyp${brand}`, at: 4 })),
  { type: 'image/avif', mark: 'ftypavif', at: 4 },
  { type: 'video/mp4', mark: 'ftyp', at: 4 },
  { type: 'video/webm', mark: '\x1aE\xdf\xa3' },
  { type: 'application/zip', mark: 'PK\x03\x04' },
  { type: 'application/vnd.ms-office', mark: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
]
/** Of a package of Office: the folder that tells which of its programs wrote it. */
const packages = [
  { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', folder: 'xl/' },
  { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', folder: 'word/' },
  { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', folder: 'ppt/' },
] as const

/** So many bytes of the beginning tell the type. */
const headBytes = 4096

/** Pictures that are shown; everything else is only saved. */
export const pictureTypes: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

/** The media type that the first bytes of a file show, whatever its name says; null where they show none. */
export function contentType(bytes: Uint8Array): string | null {
  const head = Array.from(bytes.subarray(0, headBytes), (byte) => String.fromCharCode(byte)).join('')
  const found = marks.find(({ mark, at = 0 }) => head.startsWith(mark, at))?.type
  if (found !== 'application/zip') return found ?? (isText(head) ? 'text/plain' : null)
  return packages.find(({ folder }) => head.includes(folder))?.type ?? found
}

/** Bytes below a space stand in no text but at its line ends. */
function isText(head: string): boolean {
  return head !== '' && !/[^\t\n\f\r\x20-\x7e\x80-\xff]/.test(head)
}

/** How many dots a picture unpacks to, as its first bytes say; null where they do not. */
export function pictureDots(bytes: Uint8Array, type: string): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (type) {
    case 'image/png':
      return bytes.length < 24 ? null : view.getUint32(16) * view.getUint32(20)
    case 'image/gif':
      return bytes.length < 10 ? null : view.getUint16(6, true) * view.getUint16(8, true)
    case 'image/jpeg':
      return jpegDots(view)
    case 'image/webp':
      return webpDots(view)
    default:
      return null
  }
}

/** From segment to segment up to the frame, which holds height and width. */
function jpegDots(view: DataView): number | null {
  for (let place = 2; place + 9 < view.byteLength; ) {
    const marker = view.getUint8(place + 1)
    if (view.getUint8(place) !== 0xff) return null
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return view.getUint16(place + 5) * view.getUint16(place + 7)
    place += 2 + view.getUint16(place + 2)
  }
  return null
}

/** Of the three forms the lossy one begins with its frame, the lossless one packs both sizes into bits, the third names a canvas. */
function webpDots(view: DataView): number | null {
  if (view.byteLength < 30) return null
  const form = String.fromCharCode(view.getUint8(12), view.getUint8(13), view.getUint8(14), view.getUint8(15))
  if (form === 'VP8 ') return (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff)
  if (form === 'VP8L') {
    const bits = view.getUint32(21, true)
    return ((bits & 0x3fff) + 1) * (((bits >> 14) & 0x3fff) + 1)
  }
  if (form !== 'VP8X') return null
  const side = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000 + 1
  return side(24) * side(27)
}
