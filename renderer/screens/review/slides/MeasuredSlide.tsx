import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isFinished } from '../../../../shared/analysis/progress/fixStanding.ts'
import { recordDirection } from '../../../../shared/analysis/progress/trackRecord.ts'
import type { Progress, ProgressFix } from '../../../../shared/contract/analysis/progressContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import classes from './slides.module.css'

/** As many as can be read from the back of the room. */
const fixesShown = 5

/** Of each done fix what was predicted and what came of it, whether it is really done in the field, and how far estimates were off together. */
export function MeasuredSlide(): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const { data } = useQuery(api.progress.get.queryOptions({ placeholderData: keepPreviousData }))
  if (data === undefined) return null
  return (
    <>
      <h1 className={classes.title}>{t('reviewScreen.slides.measured')}</h1>
      <RecordLine record={data.record} />
      <p className={classes.quiet}>{t('reviewScreen.measuredUnit')}</p>
      <Measured fixes={data.fixes} />
    </>
  )
}

function RecordLine({ record }: Pick<Progress, 'record'>): ReactNode {
  const { t, format } = useLanguage()
  if (record === null) return null
  const said = {
    count: record.fixes,
    share: format.percent(Math.max(0, record.ratio)),
    actual: format.number(record.actual, 1),
    predicted: format.number(record.predicted, 1),
  }
  return <p>{t(`progressScreen.recordSaid.${recordDirection(record)}`, said)}</p>
}

function Measured({ fixes }: { readonly fixes: readonly ProgressFix[] }): ReactNode {
  const { t } = useLanguage()
  const done = fixes.filter(({ state, check }) => isFinished(state) && check !== null).slice(0, fixesShown)
  if (done.length === 0) return <p className={classes.quiet}>{t('reviewScreen.noneMeasured')}</p>
  // Cases stand on one scale; a KPI has one of its own.
  const most = Math.max(0, ...done.flatMap(({ check }) => (check?.kpi === undefined ? figuresOf(check) : [])))
  return (
    <dl className={classes.gaps} data-dense>
      {done.map((fix) => (
        <MeasuredFix key={fix.id} fix={fix} most={fix.check?.kpi === undefined ? most : Math.max(0, ...figuresOf(fix.check))} />
      ))}
    </dl>
  )
}

function figuresOf(check: ProgressFix['check'] | undefined): readonly number[] {
  return [check?.predicted ?? 0, check?.actual ?? 0]
}

const told = ['predicted', 'actual'] as const

function MeasuredFix({ fix: { title, check }, most }: { readonly fix: ProgressFix; readonly most: number }): ReactNode {
  const { t, format } = useLanguage()
  const { adoption, verdict } = check ?? {}
  const found = [
    ...(verdict === undefined ? [] : [t(`fixesScreen.check.verdicts.${verdict}`)]),
    ...(adoption === undefined
      ? []
      : [t('reviewScreen.fieldAdopted', { done: format.number(adoption.done), of: format.number(adoption.of) })]),
  ]
  return (
    <div>
      <dt>
        <TypedWords>{title}</TypedWords>
        {found.length === 0 ? null : <span className={classes.quiet}> · {found.join(' · ')}</span>}
      </dt>
      <dd>
        {told.map((which) => (
          <span key={which} className={classes.score}>
            <span className={classes.quiet}>{t(`reviewScreen.${which}`)}</span>
            <span className={classes.track}>
              <span
                className={classes.bar}
                data-own={which === 'actual' || undefined}
                style={{ inlineSize: `${(Math.max(0, check?.[which] ?? 0) / Math.max(most, 1e-9)) * 100}%` }}
              />
            </span>
            <strong>{check?.[which] === undefined ? t('shell.noValue') : format.number(check[which], 1)}</strong>
          </span>
        ))}
      </dd>
    </div>
  )
}
