import { memo, type ReactNode, useMemo } from 'react'
import type { ProgressFix } from '../../../shared/contract/analysis/progressContract.ts'
import { type FixState, fixStates } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useDrawnRows } from '../../page/redrawing/useDrawnRows.ts'
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
    let before = 0
    return states.map((state) => {
      const of = fixes.filter((fix) => fix.state === state)
      before += of.length
      return { state, of, before: before - of.length }
    })
  }, [fixes])
  const { go } = useRoute()
  const rows = useDrawnRows(fixes.length)
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
          {groups.map(({ state, of, before }) =>
            of.length === 0 ? null : (
              <tbody key={state}>
                <tr className={classes.group}>
                  <th colSpan={columns.length} scope="rowgroup">
                    {t('progressScreen.stateCount', { state: t(`vocabulary.fixState.${state}`), count: of.length })}
                  </th>
                </tr>
                {of.slice(0, Math.max(0, rows - before)).map((fix) => (
                  <Row key={fix.id} fix={fix} today={today} onOpen={go} />
                ))}
              </tbody>
            ),
          )}
        </table>
      </div>
    </section>
  )
}

interface RowProps {
  readonly fix: ProgressFix
  readonly today: string
  onOpen(screen: 'fixes', fix: string): void
}

const Row = memo(function Row({ fix, today, onOpen }: RowProps): ReactNode {
  const { t, format } = useLanguage()
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
        <button type="button" className={classes.link} onClick={() => onOpen('fixes', fix.id)}>
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
})
