import { type ReactNode, useMemo } from 'react'
import type { ProgressFix } from '../../../shared/contract/analysis/progressContract.ts'
import { type FixState, fixStates } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useRoute } from '../../page/useRoute.ts'
import classes from './ProgressScreen.module.css'
import { standingWords } from './standing.ts'

interface FixesByStateProps {
  readonly fixes: readonly ProgressFix[]
  readonly today: string
}

const columns = ['fix', 'owner', 'due', 'standing', 'promised', 'actual'] as const
/** What is being worked on first, and last what nobody works on. */
const order: readonly FixState[] = ['in-progress', 'approved', 'proposed', 'idea', 'done', 'verified', 'rejected']

/** The fixes in a table by their states, each with what holds it up and what came of it. */
export function FixesByState({ fixes, today }: FixesByStateProps): ReactNode {
  const { t } = useLanguage()
  const groups = useMemo(() => {
    const states = [...order, ...fixStates.filter((state) => !order.includes(state))]
    return states.map((state) => [state, fixes.filter((fix) => fix.state === state)] as const)
  }, [fixes])
  return (
    <section aria-label={t('progressScreen.byState')}>
      <h2>{t('progressScreen.byState')}</h2>
      <div className={classes.scroller}>
        <table className={classes.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`progressScreen.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(([state, of]) =>
            of.length === 0 ? null : (
              <tbody key={state}>
                <tr className={classes.group}>
                  <th colSpan={columns.length} scope="rowgroup">
                    {t('progressScreen.stateCount', { state: t(`vocabulary.fixState.${state}`), count: of.length })}
                  </th>
                </tr>
                {of.map((fix) => (
                  <Row key={fix.id} fix={fix} today={today} />
                ))}
              </tbody>
            ),
          )}
        </table>
      </div>
    </section>
  )
}

function Row({ fix, today }: { readonly fix: ProgressFix; readonly today: string }): ReactNode {
  const { t, format } = useLanguage()
  const { go } = useRoute()
  const none = t('shell.noValue')
  const { check } = fix
  const figure = (value: number | undefined): string => {
    if (value === undefined) return none
    if (check?.kpi !== undefined) return format.number(value)
    return t(value < 0 ? 'progressScreen.moreCases' : 'progressScreen.fewer', { number: format.number(Math.abs(value), 1) })
  }
  const end = fix.doneOn ?? fix.dueOn
  return (
    <tr>
      <th scope="row">
        <button type="button" className={classes.link} onClick={() => go('fixes', fix.id)}>
          <span className={classes.code}>{fix.code}</span> <TypedWords>{fix.title}</TypedWords>
        </button>
      </th>
      <td>{fix.owner === null ? none : <TypedWords>{fix.owner}</TypedWords>}</td>
      <td>{end === null ? none : format.day(end)}</td>
      <td>
        <div>{standingWords(fix, today, t, format) || none}</div>
      </td>
      <td>
        <div>{figure(check?.predicted)}</div>
      </td>
      <td>
        <div>{figure(check?.actual)}</div>
      </td>
    </tr>
  )
}
