import type { Report } from '../../../../shared/report/report.ts'
import { coreKind, coreName, coreRelation, coreXml } from '../ooxml/coreProperties.ts'
import { logoKind } from '../ooxml/logoPart.ts'
import { namespaces, type Reading, relationsXml, relationXml, tagOf, xmlHead } from '../ooxml/ooxml.ts'
import { themeXml } from '../ooxml/themeXml.ts'
import { slideSize } from './slideSize.ts'

type Part = readonly [name: string, text: string]

const notesSize = { width: 6_858_000, height: 9_144_000 } as const
const kinds = 'application/vnd.openxmlformats-officedocument'
const emptyTree = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
const background = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
const colourMap =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'

/** What a deck of so many slides stands in: its list, its master with one layout, the master of its notes, their themes. */
export function deckFrame(report: Report, slides: number, charts: number, reading: Reading): readonly Part[] {
  const { accent, logo } = report.look
  const numbers = Array.from({ length: slides }, (_, index) => index + 1)
  return [
    ['[Content_Types].xml', contentTypes(numbers, charts, logoKind(logo))],
    ['_rels/.rels', relationsXml([relationXml('rId1', 'officeDocument', 'ppt/presentation.xml'), coreRelation])],
    [coreName, coreXml(report, reading)],
    ['ppt/presentation.xml', presentation(numbers, reading)],
    ['ppt/_rels/presentation.xml.rels', presentationRelations(numbers)],
    ['ppt/slideMasters/slideMaster1.xml', master(reading)],
    [
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      relationsXml([
        relationXml('rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'),
        relationXml('rId2', 'theme', '../theme/theme1.xml'),
      ]),
    ],
    ['ppt/slideLayouts/slideLayout1.xml', layout()],
    [
      'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
      relationsXml([relationXml('rId1', 'slideMaster', '../slideMasters/slideMaster1.xml')]),
    ],
    ['ppt/notesMasters/notesMaster1.xml', notesMaster()],
    ['ppt/notesMasters/_rels/notesMaster1.xml.rels', relationsXml([relationXml('rId1', 'theme', '../theme/theme2.xml')])],
    ['ppt/theme/theme1.xml', themeXml(accent)],
    ['ppt/theme/theme2.xml', themeXml(accent)],
  ]
}

function contentTypes(slides: readonly number[], charts: number, logo: string): string {
  const part = (name: string, kind: string): string => `<Override PartName="${name}" ContentType="${kinds}.${kind}+xml"/>`
  const deck = 'presentationml'
  const parts = [
    part('/ppt/presentation.xml', `${deck}.presentation.main`),
    part('/ppt/slideMasters/slideMaster1.xml', `${deck}.slideMaster`),
    part('/ppt/slideLayouts/slideLayout1.xml', `${deck}.slideLayout`),
    part('/ppt/notesMasters/notesMaster1.xml', `${deck}.notesMaster`),
    coreKind,
    part('/ppt/theme/theme1.xml', 'theme'),
    part('/ppt/theme/theme2.xml', 'theme'),
    ...slides.flatMap((number) => [
      part(`/ppt/slides/slide${number}.xml`, `${deck}.slide`),
      part(`/ppt/notesSlides/notesSlide${number}.xml`, `${deck}.notesSlide`),
    ]),
    ...Array.from({ length: charts }, (_, index) => part(`/ppt/charts/chart${index + 1}.xml`, 'drawingml.chart')),
  ]
  return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="xlsx" ContentType="${kinds}.spreadsheetml.sheet"/>${logo}${parts.join('')}</Types>`
}

function presentation(slides: readonly number[], { direction }: Reading): string {
  const listed = slides.map((number) => `<p:sldId id="${255 + number}" r:id="rId${number + 10}"/>`).join('')
  return `${xmlHead}<p:presentation ${namespaces}${direction === 'rtl' ? ' rtl="1"' : ''} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${listed}</p:sldIdLst><p:sldSz cx="${slideSize.width}" cy="${slideSize.height}"/><p:notesSz cx="${notesSize.width}" cy="${notesSize.height}"/></p:presentation>`
}

function presentationRelations(slides: readonly number[]): string {
  return relationsXml([
    relationXml('rId1', 'slideMaster', 'slideMasters/slideMaster1.xml'),
    relationXml('rId2', 'notesMaster', 'notesMasters/notesMaster1.xml'),
    relationXml('rId3', 'theme', 'theme/theme1.xml'),
    ...slides.map((number) => relationXml(`rId${number + 10}`, 'slide', `slides/slide${number}.xml`)),
  ])
}

function placeholder(
  id: number,
  name: string,
  kind: string,
  [x, y, width, height]: readonly [number, number, number, number],
): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>`
}

const titlePlace = placeholder(2, 'Title', 'type="title"', [609_600, 380_000, 10_972_800, 900_000])
const numberPlace = placeholder(
  3,
  'Slide number',
  'type="sldNum" sz="quarter" idx="12"',
  [10_682_400, 6_408_000, 900_000, 300_000],
)

function master({ language, direction }: Reading): string {
  const side = direction === 'rtl' ? 'r' : 'l'
  const flag = direction === 'rtl' ? 1 : 0
  const level = (name: string, size: number): string =>
    `<a:${name} algn="${side}" rtl="${flag}"><a:buNone/><a:defRPr sz="${size}" lang="${tagOf(language)}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:${name}>`
  return `${xmlHead}<p:sldMaster ${namespaces}><p:cSld>${background}<p:spTree>${emptyTree}${titlePlace}${numberPlace}</p:spTree></p:cSld><p:clrMap ${colourMap}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level('lvl1pPr', 2400)}</p:titleStyle><p:bodyStyle>${level('lvl1pPr', 1400)}</p:bodyStyle><p:otherStyle>${level('lvl1pPr', 1400)}</p:otherStyle></p:txStyles></p:sldMaster>`
}

function layout(): string {
  return `${xmlHead}<p:sldLayout ${namespaces} type="titleOnly" preserve="1"><p:cSld name="Title only"><p:spTree>${emptyTree}${titlePlace}${numberPlace}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
}

function notesMaster(): string {
  const body = placeholder(3, 'Notes', 'type="body" sz="quarter" idx="1"', [685_800, 4_400_550, 5_486_400, 3_600_450])
  const picture = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>`
  return `${xmlHead}<p:notesMaster ${namespaces}><p:cSld>${background}<p:spTree>${emptyTree}${picture}${body}</p:spTree></p:cSld><p:clrMap ${colourMap}/></p:notesMaster>`
}
