import { isolated } from '../../../shared/i18n/isolated.ts'
import { pluralCount } from '../../../shared/i18n/pluralCount.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import type { ChartCaptions, ChartWording } from '../base/chartWording.ts'

/** One row or column, named. */
export interface UnitsLine {
  readonly key: string
  readonly label: string
  readonly value: number
}

/** What the picture of landings by births draws. */
export interface UnitsView {
  readonly measure: Measure
  readonly landings: readonly UnitsLine[]
  readonly births: readonly UnitsLine[]
  /** By landing, then by birth. */
  readonly values: readonly (readonly number[])[]
  readonly finding: UnitsFinding | null
}

interface UnitsFinding {
  readonly landing: string
  readonly births: readonly string[]
  readonly share: number
  readonly own: number
}

export function unitsCaptions(view: UnitsView, { t, format }: ChartWording): ChartCaptions {
  return {
    title: findingOf(view.finding, { t, format }),
    subtitle: t('unitMatrix.subtitle', { measure: t(`charts.valueAxis.${view.measure}`) }),
    rule: t('unitMatrix.rule'),
  }
}

function findingOf(finding: UnitsFinding | null, { t, format }: Pick<ChartWording, 't' | 'format'>): string {
  if (finding === null) return t('unitMatrix.findingNowhere')
  const { landing, births, share, own } = finding
  if (births.length > 0) {
    return t('unitMatrix.finding', { share: format.percent(share), landing, births: format.list(births) })
  }
  return own > 0 ? t('unitMatrix.findingOwn', { share: format.percent(own), landing }) : t('unitMatrix.findingNone', { landing })
}

/** One cell in words: what hover, focus and the spoken name all say. */
export function unitsSentence(view: UnitsView, index: number, { t, format, language }: ChartWording): string {
  const landing = view.landings[Math.floor(index / view.births.length)]
  const birth = view.births[index % view.births.length]
  if (landing === undefined || birth === undefined) return ''
  const value = view.values[Math.floor(index / view.births.length)]?.[index % view.births.length] ?? 0
  const names = { landing: isolated(landing.label, language), birth: isolated(birth.label, language) }
  if (value <= 0) return t('unitMatrix.cellEmpty', names)
  const amount = t(`charts.amount.${view.measure}`, { count: pluralCount(value), value: format.measured(view.measure, value) })
  return t('unitMatrix.cell', { ...names, amount, share: format.percent(value / landing.value) })
}
