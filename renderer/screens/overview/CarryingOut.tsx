import { Anchor } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isFinished, isPromised, latenessOf } from '../../../shared/analysis/progress/fixStanding.ts'
import type { Progress } from '../../../shared/contract/analysis/progressContract.ts'
import { localDay } from '../../../shared/model/localDay.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useRoute } from '../../page/useRoute.ts'
import classes from './OverviewScreen.module.css'

/** As many lines as one page has room for. */
const linesShown = 4

/** How the plan is carried out: how many fixes are done, which are late, and what was decided last; nothing before anything was decided. */
export function CarryingOut(): ReactNode {
  const { t, format } = useLanguage()
  const { go } = useRoute()
  const api = useApi()
  const { data } = useQuery(api.progress.get.queryOptions({ placeholderData: keepPreviousData }))
  if (data === undefined) return null
  const done = data.fixes.filter(({ state }) => isFinished(state)).length
  const promised = data.fixes.filter(({ state }) => isPromised(state)).length
  if (done + promised + data.decisions.length === 0) return null
  return (
    <section>
      <div className={classes.sectionHead}>
        <h2 className={classes.sectionTitle}>{t('overviewScreen.carryingOut')}</h2>
        <p className={classes.sectionUnit}>
          {t('overviewScreen.doneOf', { done: format.number(done), all: format.number(done + promised) })}
        </p>
        <Anchor component="button" type="button" size="sm" onClick={() => go('progress')}>
          {t('overviewScreen.seeProgress')}
        </Anchor>
      </div>
      <div className={classes.lists}>
        <LateFixes progress={data} />
        <LastDecisions progress={data} />
      </div>
    </section>
  )
}

function LateFixes({ progress }: { readonly progress: Progress }): ReactNode {
  const { t, format } = useLanguage()
  const today = localDay()
  const late = progress.fixes.filter(({ state, startOn, dueOn, check }) => {
    const dated = { state, startOn, dueOn, checkOn: check?.on ?? null, actual: check?.actual ?? null }
    return latenessOf(dated, today) !== null
  })
  return (
    <div>
      <h3>{late.length === 0 ? t('progressScreen.nothingLate') : t('progressScreen.late', { count: late.length })}</h3>
      <ul>
        {late.slice(0, linesShown).map(({ id, code, title, dueOn }) => (
          <li key={id}>
            <TypedWords>{`${code} ${title}`}</TypedWords>
            {dueOn === null ? null : <span> · {format.day(dueOn)}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function LastDecisions({ progress }: { readonly progress: Progress }): ReactNode {
  const { t, format } = useLanguage()
  const { decisions, fixes } = progress
  const latest = decisions.toReversed().toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0))
  const titleOf = (fix: string | undefined): string => fixes.find(({ id }) => id === fix)?.title ?? ''
  return (
    <div>
      <h3>{latest.length === 0 ? t('overviewScreen.noDecisions') : t('overviewScreen.lastDecisions')}</h3>
      <ul>
        {latest.slice(0, linesShown).map(({ id, text, fix, verdict, on }) => (
          <li key={id}>
            {verdict === undefined ? null : <>{t(`progressScreen.verdicts.${verdict}`)}: </>}
            <TypedWords>{text ?? titleOf(fix)}</TypedWords>
            <span> · {format.day(on)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
