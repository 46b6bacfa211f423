import type { ReportChart } from '../../../../shared/report/report.ts'
import { workbookOfTables } from '../../exporting/workbookBytes.ts'
import type { ZipPart } from '../../exporting/zipArchive.ts'
import { chartPart, chartSheet } from './chartPart.ts'
import { type Reading, relationsXml, relationXml } from './ooxml.ts'

/** The files of one chart in a package: the chart, and the workbook of the numbers behind it. `root` is the package's main folder. */
export function* chartFiles(root: 'ppt' | 'word', chart: ReportChart, number: number, reading: Reading): Generator<ZipPart> {
  const rows = chart.bars.map(({ label, amount, cumulative }) => [label, amount, { share: cumulative }] as const)
  const table = { title: chartSheet, columns: [chart.id, chart.unit, chart.cumulative], rows }
  yield { name: `${root}/charts/chart${number}.xml`, pieces: [chartPart(chart, reading)] }
  yield {
    name: `${root}/charts/_rels/chart${number}.xml.rels`,
    pieces: [relationsXml([relationXml('rId1', 'package', `../embeddings/sheet${number}.xlsx`)])],
  }
  yield {
    name: `${root}/embeddings/sheet${number}.xlsx`,
    pieces: workbookOfTables([table], { rightToLeft: reading.direction === 'rtl' }),
  }
}
