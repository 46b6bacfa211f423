import { Anchor } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { KpiRow } from '../../../shared/contract/lists/kpiContract.ts'
import { figureText } from '../../kit/kpi/figureText.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useRoute } from '../../page/useRoute.ts'
import classes from './KickOffScreen.module.css'

/** Where each KPI stood when the work began: its last reading up to that day, else its first; beside where it stands now. */
export function Baseline({ on }: { readonly on: string | undefined }): ReactNode {
  const language = useLanguage()
  const { t, format } = language
  const api = useApi()
  const { go } = useRoute()
  const { data = [] } = useQuery(api.kpi.list.queryOptions({ placeholderData: keepPreviousData }))
  const measured = data.filter(({ readings }) => readings.length > 0)
  const reading = (kpi: KpiRow, at: KpiRow['readings'][number] | undefined): ReactNode =>
    at === undefined ? t('shell.noValue') : `${figureText(at.value, kpi, language)} · ${format.day(at.on)}`
  return (
    <section className={classes.section} aria-labelledby="baseline">
      <h2 id="baseline">{t('kickOffScreen.baseline')}</h2>
      {measured.length === 0 ? (
        <p className={classes.hint}>{t('kickOffScreen.noBaseline')}</p>
      ) : (
        <table className={classes.entries}>
          <thead>
            <tr>
              <th scope="col">{t('kickOffScreen.kpi')}</th>
              <th scope="col">{t('kickOffScreen.atStart')}</th>
              <th scope="col">{t('kickOffScreen.now')}</th>
            </tr>
          </thead>
          <tbody>
            {measured.map((kpi) => (
              <tr key={kpi.id}>
                <th scope="row">
                  <TypedWords>{kpi.name}</TypedWords>
                </th>
                <td>{reading(kpi, baselineOf(kpi, on))}</td>
                <td>{reading(kpi, kpi.readings.at(-1))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p data-print="none">
        <Anchor component="button" type="button" size="sm" onClick={() => go('kpis')}>
          {t('kickOffScreen.toKpis')}
        </Anchor>
      </p>
    </section>
  )
}

function baselineOf({ readings }: KpiRow, on: string | undefined): KpiRow['readings'][number] | undefined {
  const before = on === undefined ? undefined : readings.findLast((reading) => reading.on <= on)
  return before ?? readings[0]
}
