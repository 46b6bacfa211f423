import type { ReactNode } from 'react'
import type { RootCauseRow } from '../../../../shared/contract/lists/rootCauseContract.ts'
import type { TraceNodeView } from '../../../../shared/contract/lists/traceContract.ts'
import { CategoryBadge } from '../../../components/marks/CategoryBadge.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useCategories } from '../../../page/useCategories.ts'
import classes from './RootCausePicker.module.css'
import type { RootCauseChoice } from './rootCauseChoices.ts'

/** What a choice says of itself; `node` is the why whose end is chosen. */
export function ChoiceWords({ choice, node }: { choice: RootCauseChoice; node: TraceNodeView }): ReactNode {
  const { t } = useLanguage()
  switch (choice.kind) {
    case 'link':
      return <RootCauseOption row={choice.row} isBlocked={choice.isBlocked} isCurrent={choice.row.id === node.rootCause?.id} />
    case 'new':
      return <bdi className={classes.new}>{t('traceScreen.picker.create', { title: choice.title })}</bdi>
    case 'unlink':
      return t('traceScreen.picker.unlink')
  }
}

function RootCauseOption({
  row,
  isBlocked,
  isCurrent,
}: {
  row: RootCauseRow
  isBlocked: boolean
  isCurrent: boolean
}): ReactNode {
  const { t } = useLanguage()
  const { own } = useCategories()
  return (
    <span className={classes.words}>
      <TypedWords>{row.title}</TypedWords>
      <span className={classes.under}>
        <span className={classes.code}>{row.code}</span>
        <CategoryBadge category={row.category} ownCategories={own} plain />
        <span>{isCurrent ? t('traceScreen.picker.current') : t('traceScreen.picker.usedBy', { count: row.failurePoints })}</span>
      </span>
      {isBlocked ? <span className={classes.under}>{t('traceScreen.picker.blocked')}</span> : null}
    </span>
  )
}
