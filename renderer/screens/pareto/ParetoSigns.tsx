import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Pareto } from '../../../shared/analysis/pareto/pareto.ts'
import { type Measure, measures } from '../../../shared/model/vocabulary.ts'
import { MonthsChart } from '../../charts/months/MonthsChart.tsx'
import { RankChart } from '../../charts/rank/RankChart.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './ParetoScreen.module.css'
import type { Signs } from './paretoView.ts'
import type { ParetoAnswers } from './usePareto.ts'

interface ParetoSignsProps {
  readonly signs: Signs
  readonly answers: ParetoAnswers
  readonly pareto: Pareto
  onAgainst(measure: Measure): void
}

/** How sure the order is, in charts beneath the chart. */
export function ParetoSigns({ signs, answers, pareto, onAgainst }: ParetoSignsProps): ReactNode {
  const { t } = useLanguage()
  const { ranks, months, against } = answers
  return (
    <>
      {signs.ranks && ranks.data !== undefined ? (
        <section className={classes.sign} aria-label={t('paretoScreen.sign.ranks')}>
          <RankChart
            pareto={pareto}
            comparison={ranks.data}
            trail={<AgainstControl own={pareto.measure} value={against} onChange={onAgainst} />}
          />
        </section>
      ) : null}
      {signs.months && months.data !== undefined ? (
        <section className={classes.sign} aria-label={t('paretoScreen.sign.months')}>
          {months.data.chart === null || months.data.period === null ? (
            <p className={classes.none}>{t('paretoScreen.noMonths')}</p>
          ) : (
            <MonthsChart chart={months.data.chart} period={months.data.period} />
          )}
        </section>
      ) : null}
    </>
  )
}

function AgainstControl(props: { own: Measure; value: Measure; onChange(measure: Measure): void }): ReactNode {
  const { t } = useLanguage()
  const others = measures.filter((measure) => measure !== props.own)
  return (
    <div className={classes.inline}>
      <span aria-hidden>{t('paretoScreen.against')}</span>
      <Select
        aria-label={t('paretoScreen.against')}
        size="xs"
        w="13rem"
        allowDeselect={false}
        data={others.map((measure) => ({ value: measure, label: t(`vocabulary.measure.${measure}`) }))}
        value={props.value}
        onChange={(chosen) => {
          const measure = others.find((each) => each === chosen)
          if (measure !== undefined) props.onChange(measure)
        }}
      />
    </div>
  )
}
