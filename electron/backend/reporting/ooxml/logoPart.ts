import type { Logo } from '../../../../shared/model/report/brand.ts'
import type { ZipPart } from '../../exporting/zipArchive.ts'
import { drawingSpace, relationXml, xmlText } from './ooxml.ts'

/** The relation by which a part names the logo. */
const relation = 'rIdLogo'
const space = 'http://schemas.openxmlformats.org/drawingml/2006/picture'

function fileName({ type }: Logo): string {
  return `media/logo.${type}`
}

/** The picture in a package, whose main folder is `root`. */
export function logoPart(root: 'ppt' | 'word', logo: Logo): ZipPart {
  return { name: `${root}/${fileName(logo)}`, pieces: [Buffer.from(logo.data, 'base64')] }
}

/** What the relations of a part that shows it hold; `from` leads to the main folder. */
export function logoRelation(logo: Logo, from: '' | '../'): string {
  return relationXml(relation, 'image', `${from}${fileName(logo)}`)
}

/** What the kinds of a package say of it; nothing without one. */
export function logoKind(logo: Logo | null): string {
  return logo === null ? '' : `<Default Extension="${logo.type}" ContentType="image/${logo.type}"/>`
}

/** Its size in EMU: as large as the room allows, in its own proportions. */
export function logoBox({ width, height }: Logo, room: { readonly width: number; readonly height: number }) {
  const scale = Math.min(room.width / width, room.height / height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/** The picture itself, under the name by which the format calls one; `transform` says where it stands. */
export function pictureXml(name: 'pic:pic' | 'p:pic', id: number, alt: string, transform: string): string {
  const prefix = name === 'pic:pic' ? 'pic' : 'p'
  const own = name === 'pic:pic' ? ` xmlns:pic="${space}" xmlns:a="${drawingSpace}"` : ''
  const more = name === 'p:pic' ? '<p:nvPr/>' : ''
  return `<${name}${own}><${prefix}:nvPicPr><${prefix}:cNvPr id="${id}" name="${xmlText(alt)}" descr="${xmlText(alt)}"/><${prefix}:cNvPicPr><a:picLocks noChangeAspect="1"/></${prefix}:cNvPicPr>${more}</${prefix}:nvPicPr><${prefix}:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></${prefix}:blipFill><${prefix}:spPr>${transform}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></${prefix}:spPr></${name}>`
}
