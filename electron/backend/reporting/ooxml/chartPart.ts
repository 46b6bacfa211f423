import type { ReportBar, ReportChart } from '../../../../shared/report/report.ts'
import { drawingSpace, type Reading, relationSpace, runLook, tagOf, xmlHead, xmlText } from './ooxml.ts'

/** The sheet behind a chart, on which its formulas point. */
export const chartSheet = 'data'

const axes = { category: 111_111_101, value: 111_111_102, cumulativeCategory: 111_111_103, cumulative: 111_111_104 } as const
const space = 'http://schemas.openxmlformats.org/drawingml/2006/chart'

/** Tenths of what is small: beside hundreds they only take room. */
const tenths = '[&gt;=10]#,##0;0.0'
/** Bars up to which their values find room in the larger size. */
const fewBars = 12

/** A Pareto chart as PowerPoint draws it itself, with the numbers behind it: bars, and the line of what they come to; both axes end at the whole. */
export function chartPart(chart: ReportChart, reading: Reading): string {
  const { bars } = chart
  const total = bars.reduce((sum, { amount }) => sum + amount, 0)
  const numbers = bars.every(({ amount }) => Number.isInteger(amount)) ? '#,##0' : tenths
  return `${xmlHead}<c:chartSpace xmlns:c="${space}" xmlns:a="${drawingSpace}" xmlns:r="${relationSpace}"><c:date1904 val="0"/><c:lang val="${tagOf(reading.language)}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${barsXml(chart, numbers, reading)}${lineXml(chart, reading)}${axesXml(total, reading)}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(10, reading)}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${textXml(10, reading)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
}

function textXml(size: number, { language, direction }: Reading): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr rtl="${direction === 'rtl' ? 1 : 0}">${runLook('a:defRPr', { size, colour: 'tx2' }, language)}</a:pPr><a:endParaRPr lang="${tagOf(language)}"/></a:p></c:txPr>`
}

function reference(column: string, bars: readonly ReportBar[]): string {
  return `${chartSheet}!$${column}$2:$${column}$${bars.length + 1}`
}

function seriesName(column: string, name: string): string {
  return `<c:tx><c:strRef><c:f>${chartSheet}!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`
}

/** Of a label where bars are many: longer ones, which stand aslant, would take the room of the bars. The sheet behind holds all of it. */
const shownLetters = 26

function shownLabel(label: string, bars: number): string {
  const letters = [...label]
  return bars <= fewBars || letters.length <= shownLetters
    ? label
    : `${letters
        .slice(0, shownLetters - 1)
        .join('')
        .trimEnd()}…`
}

function categories(bars: readonly ReportBar[]): string {
  const points = bars.map(
    ({ label }, index) => `<c:pt idx="${index}"><c:v>${xmlText(shownLabel(label, bars.length))}</c:v></c:pt>`,
  )
  return `<c:cat><c:strRef><c:f>${reference('A', bars)}</c:f><c:strCache><c:ptCount val="${bars.length}"/>${points.join('')}</c:strCache></c:strRef></c:cat>`
}

function values(column: string, bars: readonly ReportBar[], format: string, numberOf: (bar: ReportBar) => number): string {
  const points = bars.map((bar, index) => `<c:pt idx="${index}"><c:v>${numberOf(bar)}</c:v></c:pt>`)
  return `<c:val><c:numRef><c:f>${reference(column, bars)}</c:f><c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${bars.length}"/>${points.join('')}</c:numCache></c:numRef></c:val>`
}

function paintXml(paint: ReportBar['paint']): string {
  switch (paint) {
    case 'vital':
      return '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
    case 'useful':
      return '<a:solidFill><a:schemeClr val="bg2"><a:lumMod val="75000"/></a:schemeClr></a:solidFill>'
    case 'reserved':
      return '<a:pattFill prst="wdUpDiag"><a:fgClr><a:schemeClr val="tx2"/></a:fgClr><a:bgClr><a:schemeClr val="bg1"/></a:bgClr></a:pattFill>'
  }
}

function barsXml({ bars, unit }: ReportChart, numbers: string, reading: Reading): string {
  const points = bars.flatMap(({ paint }, index) =>
    paint === 'vital'
      ? []
      : [
          `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${paintXml(paint)}</c:spPr></c:dPt>`,
        ],
  )
  const labels = `<c:dLbls><c:numFmt formatCode="${numbers}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(bars.length > fewBars ? 8 : 9, reading)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
  const series = `<c:ser><c:idx val="0"/><c:order val="0"/>${seriesName('B', unit)}<c:spPr>${paintXml('vital')}</c:spPr><c:invertIfNegative val="0"/>${points.join('')}${labels}${categories(bars)}${values('B', bars, numbers, ({ amount }) => amount)}</c:ser>`
  return `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="20"/><c:axId val="${axes.category}"/><c:axId val="${axes.value}"/></c:barChart>`
}

function lineXml({ bars, cumulative }: ReportChart, reading: Reading): string {
  const stroke = '<a:ln w="22225"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:ln>'
  const marker = `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></c:spPr></c:marker>`
  const none = `<c:dLbls>${textXml(9, reading)}<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
  const series = `<c:ser><c:idx val="1"/><c:order val="1"/>${seriesName('C', cumulative)}<c:spPr>${stroke}</c:spPr>${marker}${none}${categories(bars)}${values('C', bars, '0%', (bar) => bar.cumulative)}<c:smooth val="0"/></c:ser>`
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/><c:axId val="${axes.cumulativeCategory}"/><c:axId val="${axes.cumulative}"/></c:lineChart>`
}

/** Both pairs are mirrored where Hebrew is read, so that the first bar stands where reading begins. */
function axesXml(total: number, reading: Reading): string {
  const isRtl = reading.direction === 'rtl'
  const orientation = `<c:orientation val="${isRtl ? 'maxMin' : 'minMax'}"/>`
  const [near, far] = isRtl ? ['r', 'l'] : ['l', 'r']
  const thin =
    '<c:spPr><a:ln w="9525"><a:solidFill><a:schemeClr val="bg2"><a:lumMod val="75000"/></a:schemeClr></a:solidFill></a:ln></c:spPr>'
  const category = (id: number, across: number, isHidden: boolean): string =>
    `<c:catAx><c:axId val="${id}"/><c:scaling>${orientation}</c:scaling><c:delete val="${isHidden ? 1 : 0}"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${thin}${textXml(9, reading)}<c:crossAx val="${across}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  const value = (id: number, across: number, place: string, most: number, format: string, crosses: string): string =>
    `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/><c:max val="${most}"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${place}"/><c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${thin}${textXml(9, reading)}<c:crossAx val="${across}"/><c:crosses val="${crosses}"/><c:crossBetween val="between"/></c:valAx>`
  return [
    category(axes.category, axes.value, false),
    value(axes.value, axes.category, near ?? 'l', total, '#,##0', 'autoZero'),
    category(axes.cumulativeCategory, axes.cumulative, true),
    value(axes.cumulative, axes.cumulativeCategory, far ?? 'r', 1, '0%', 'max'),
  ].join('')
}
