import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { TraceView } from '../../../../shared/contract/lists/traceContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { titleOf } from '../editor/nodeSentences.ts'
import type { Placed } from '../editor/outline.ts'
import { equalPercents } from '../editor/rescalePercents.ts'
import type { TraceEditor } from '../editor/useTraceEditor.ts'
import type { SharesMode, TraceState } from '../editor/useTraceState.ts'
import classes from './TraceActions.module.css'

interface SharesBarProps {
  readonly view: TraceView
  readonly index: ReadonlyMap<string, Placed>
  readonly mode: SharesMode
  readonly state: TraceState
  readonly editor: TraceEditor
}

/** While shares are set: what they are of, their sum in plain sight, and how to make them equal. */
export function SharesBar({ view, index, mode, state, editor }: SharesBarProps): ReactNode {
  const { t, format } = useLanguage()
  const parent = index.get(mode.parentKey)?.node
  if (parent === undefined) return null
  const sum = mode.percents.reduce((total, percent) => total + percent, 0)
  const parts = mode.percents.map((percent) => format.number(percent, 1)).join(' + ')
  return (
    <div className={classes.bar}>
      <div className={classes.actions}>
        <span>
          <bdi>{t('traceScreen.shares.title', { title: titleOf(parent, view, t) })}</bdi>
        </span>
        <output className={classes.sum} dir="ltr">
          {t('traceScreen.shares.sum', { parts, sum: format.percent(sum / 100) })}
        </output>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() =>
            state.begin({ ...mode, percents: equalPercents(mode.percents.length), equal: true, unread: [] }, state.selected)
          }
        >
          {t('traceScreen.shares.equal')}
        </Button>
        <Button size="compact-sm" disabled={mode.unread.length > 0} onClick={() => editor.saveShares(mode)}>
          {t('shell.save')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => state.rest()}>
          {t('shell.cancel')}
        </Button>
      </div>
      <p className={classes.hint}>{t('traceScreen.shares.hint')}</p>
    </div>
  )
}
