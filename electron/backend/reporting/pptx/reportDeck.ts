import { directionOf } from '../../../../shared/i18n/directionOf.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { type ZipPart, zipArchive } from '../../exporting/zipArchive.ts'
import { chartFiles } from '../ooxml/chartFiles.ts'
import { logoPart, logoRelation } from '../ooxml/logoPart.ts'
import { type Reading, relationsXml, relationXml } from '../ooxml/ooxml.ts'
import { deckFrame } from './deckFrame.ts'
import { type Slide, slidesOf } from './slides.ts'
import { notesXml, slideXml } from './slideXml.ts'

/** A report as slides that PowerPoint opens to be changed: texts, tables and charts of its own, with the numbers behind each chart. */
export function reportDeck(report: Report): Generator<Uint8Array> {
  return zipArchive(deckParts(report))
}

function* deckParts(report: Report): Generator<ZipPart> {
  const reading: Reading = { language: report.language, direction: directionOf(report.language) }
  const slides = slidesOf(report)
  const charts = slides.flatMap(({ body }) => (body.kind === 'chart' ? [body.chart] : []))
  for (const [name, text] of deckFrame(report, slides.length, charts.length, reading)) yield { name, pieces: [text] }
  if (report.look.logo !== null) yield logoPart('ppt', report.look.logo)
  let chartsBefore = 0
  for (const [index, slide] of slides.entries()) {
    if (slide.body.kind === 'chart') chartsBefore += 1
    yield* slideParts(slide, index + 1, chartsBefore, reading)
  }
  for (const [index, chart] of charts.entries()) yield* chartFiles('ppt', chart, index + 1, reading)
}

function* slideParts(slide: Slide, number: number, chart: number, reading: Reading): Generator<ZipPart> {
  const logo = slide.body.kind === 'cover' ? slide.body.report.look.logo : null
  const relations = [
    ...(logo === null ? [] : [logoRelation(logo, '../')]),
    relationXml('rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'),
    ...(slide.body.kind === 'chart' ? [relationXml('rId2', 'chart', `../charts/chart${chart}.xml`)] : []),
    relationXml('rId3', 'notesSlide', `../notesSlides/notesSlide${number}.xml`),
  ]
  const notesRelations = [
    relationXml('rId1', 'notesMaster', '../notesMasters/notesMaster1.xml'),
    relationXml('rId2', 'slide', `../slides/slide${number}.xml`),
  ]
  yield { name: `ppt/slides/slide${number}.xml`, pieces: [slideXml(slide, reading)] }
  yield { name: `ppt/slides/_rels/slide${number}.xml.rels`, pieces: [relationsXml(relations)] }
  yield { name: `ppt/notesSlides/notesSlide${number}.xml`, pieces: [notesXml(slide.notes, reading)] }
  yield { name: `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`, pieces: [relationsXml(notesRelations)] }
}
