import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { likelyChance } from '../../../shared/analysis/comparison/likelyChance.ts'
import type { MeasuredDrop } from '../../../shared/analysis/progress/measuredDrop.ts'
import type { MeasuredKpi } from '../../../shared/analysis/progress/measuredKpi.ts'
import type { FixPatch, FixRow } from '../../../shared/contract/lists/fixContract.ts'
import { pText } from '../../../shared/i18n/comparison/comparisonVerdict.ts'
import { checkVerdicts } from '../../../shared/model/vocabulary.ts'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { DraftNumberInput } from '../../components/fields/DraftNumberInput.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useNarrowing } from '../../page/bars/useNarrowing.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import { Adoption } from './Adoption.tsx'
import classes from './FixPanel.module.css'

type Check = NonNullable<FixRow['check']>

interface CheckFieldsProps {
  readonly fix: FixRow
  onSave(patch: FixPatch): void
}

/** The field with another value, or without it. */
function changed<Key extends keyof Check>(check: Check, key: Key, value: Check[Key] | null): Check | null {
  const { [key]: _before, ...rest } = check
  const next: Check = value === null ? rest : { ...check, [key]: value }
  return Object.keys(next).length === 0 ? null : next
}

/** When a fix was done, and how it is told whether it works: what is measured, the target and the day, said before it begins; what came of it, filled later. */
export function CheckFields({ fix, onSave }: CheckFieldsProps): ReactNode {
  const { t } = useLanguage()
  const check = fix.check ?? {}
  const set = <Key extends keyof Check>(key: Key, value: Check[Key] | null): void => onSave({ check: changed(check, key, value) })
  return (
    <fieldset className={classes.effects}>
      <legend>{t('fixesScreen.check.title')}</legend>
      <p className={classes.hint}>{t('fixesScreen.check.hint')}</p>
      <div className={classes.pair}>
        <DayInput label={t('fixesScreen.check.doneOn')} value={fix.doneOn ?? null} onCommit={(doneOn) => onSave({ doneOn })} />
        <DayInput label={t('fixesScreen.check.on')} value={check.on ?? null} onCommit={(on) => set('on', on)} />
      </div>
      <MeasuredBy check={check} onChange={(kpi) => set('kpi', kpi)} />
      <div className={classes.triple}>
        <Figure label={t('fixesScreen.check.target')} value={check.target} onCommit={(value) => set('target', value)} />
        <Figure label={t('fixesScreen.check.predicted')} value={check.predicted} onCommit={(value) => set('predicted', value)} />
        <Figure label={t('fixesScreen.check.actual')} value={check.actual} onCommit={(value) => set('actual', value)} />
      </div>
      <Offers fix={fix} onTake={set} />
      <Adoption key={fix.id} adoption={check.adoption ?? null} onChange={(adoption) => set('adoption', adoption)} />
      <Verdict check={check} onChange={(verdict) => set('verdict', verdict)} />
    </fieldset>
  )
}

function Figure(props: { label: string; value: number | undefined; onCommit(value: number | null): void }): ReactNode {
  return <DraftNumberInput label={props.label} kind="figure" value={props.value ?? null} onCommit={props.onCommit} />
}

function MeasuredBy({ check, onChange }: { readonly check: Check; onChange(kpi: string | null): void }): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const api = useApi()
  const { data } = useQuery(api.kpi.list.queryOptions())
  return (
    <Select
      label={t('fixesScreen.check.kpi')}
      description={t(check.kpi === undefined ? 'fixesScreen.check.fromCases' : 'fixesScreen.check.fromKpi')}
      placeholder={t('fixesScreen.check.cases')}
      clearable
      readOnly={readOnly}
      data={(data ?? []).map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
      value={check.kpi ?? null}
      onChange={onChange}
    />
  )
}

function Verdict({ check, onChange }: { readonly check: Check; onChange(verdict: Check['verdict'] | null): void }): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  return (
    <Select
      label={t('fixesScreen.check.verdict')}
      clearable
      readOnly={readOnly}
      data={checkVerdicts.map((verdict) => ({ value: verdict, label: t(`fixesScreen.check.verdicts.${verdict}`) }))}
      value={check.verdict ?? null}
      onChange={(value) => onChange(checkVerdicts.find((verdict) => verdict === value) ?? null)}
    />
  )
}

interface OffersProps {
  readonly fix: FixRow
  onTake(key: 'predicted' | 'actual', value: number): void
}

/** What the plan predicts and what was counted since, each to be taken by a button; nothing is written in silence. */
function Offers({ fix, onTake }: OffersProps): ReactNode {
  const { t, format } = useLanguage()
  const readOnly = useReadOnly()
  const api = useApi()
  const narrowing = useNarrowing()
  const { data } = useQuery(api.progress.offer.queryOptions({ input: { id: fix.id } }))
  if (data === undefined || readOnly) return null
  if (fix.check?.kpi !== undefined) return <KpiOffer fix={fix} kpi={data.kpi} onTake={onTake} />
  const { predicted, actual } = data
  const isEmpty = predicted === null && actual === null
  const rounded = (value: number): number => Math.round(value * 100) / 100
  const isOffered = predicted !== null && fix.check?.predicted !== rounded(predicted)
  return (
    <>
      {narrowing === null || isEmpty ? null : <p className={classes.hint}>{t('shell.narrowing.ofAll')}</p>}
      {isOffered ? (
        <Button size="compact-sm" variant="light" onClick={() => onTake('predicted', rounded(predicted))}>
          {t('fixesScreen.check.takePredicted', { number: format.number(predicted, 2) })}
        </Button>
      ) : null}
      {actual === null || fix.check?.actual === rounded(actual.fewer) ? null : (
        <div>
          <MeasuredSentence drop={actual} />
          <Button size="compact-sm" variant="light" onClick={() => onTake('actual', rounded(actual.fewer))}>
            {t('fixesScreen.check.takeActual', { number: format.number(actual.fewer, 2) })}
          </Button>
        </div>
      )}
    </>
  )
}

/** What the KPI read before and since, and whether that is more than it used to move. */
function KpiOffer({ fix, kpi, onTake }: OffersProps & { readonly kpi: MeasuredKpi | null }): ReactNode {
  const { t, format } = useLanguage()
  if (kpi === null) return fix.doneOn === undefined ? null : <p className={classes.hint}>{t('fixesScreen.check.kpiNotYet')}</p>
  const { before, after, usual } = kpi
  const isUsual = usual !== null && after.value >= usual.low && after.value <= usual.high
  return (
    <div>
      <p className={classes.hint}>
        {t('fixesScreen.check.kpiMeasured', {
          before: format.typed(before.value),
          beforeOn: format.day(before.on),
          after: format.typed(after.value),
          afterOn: format.day(after.on),
        })}
        {usual === null ? '' : ` ${t(isUsual ? 'fixesScreen.check.kpiUsual' : 'fixesScreen.check.kpiUnusual')}`}
      </p>
      {fix.check?.actual === after.value ? null : (
        <Button size="compact-sm" variant="light" onClick={() => onTake('actual', after.value)}>
          {t('fixesScreen.check.takeActual', { number: format.typed(after.value) })}
        </Button>
      )}
    </div>
  )
}

function MeasuredSentence({ drop }: { readonly drop: MeasuredDrop }): ReactNode {
  const { t, format, language } = useLanguage()
  const { before, after, casesBefore, casesAfter, p } = drop
  return (
    <p className={classes.hint}>
      {t('fixesScreen.check.measured', {
        before: format.number(casesBefore),
        beforeFrom: format.day(before.from),
        beforeTo: format.day(before.to),
        after: format.number(casesAfter),
        afterFrom: format.day(after.from),
        afterTo: format.day(after.to),
      })}
      {p === null
        ? ''
        : ` ${t(p < likelyChance ? 'fixesScreen.check.notChance' : 'fixesScreen.check.chance', { p: pText(p, language) })}`}
    </p>
  )
}
