import type { KeyboardEvent, ReactNode } from 'react'
import type { RootCauseRow } from '../../../../shared/contract/rootCauseContract.ts'
import type { TraceNodeView } from '../../../../shared/contract/traceContract.ts'
import { CategoryBadge } from '../../../components/marks/CategoryBadge.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useCategories } from '../../../page/useCategories.ts'
import classes from './RootCausePicker.module.css'
import { isFree, type RootCauseChoice } from './rootCauseChoices.ts'

interface ChoiceListProps {
  /** Of the list; an option's id is this with its place. */
  readonly id: string
  readonly choices: readonly RootCauseChoice[]
  readonly active: number
  /** Whose end is chosen. */
  readonly node: TraceNodeView
  onChoose(choice: RootCauseChoice | undefined): void
  onKeyDown(event: KeyboardEvent): void
}

/** The choices under the field that searches them. */
export function ChoiceList({ id, choices, active, node, onChoose, onKeyDown }: ChoiceListProps): ReactNode {
  const { t } = useLanguage()
  return (
    <div
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={t('traceScreen.picker.label')}
      className={classes.options}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]') : null
        if (option) onChoose(choices[Number(option.dataset['place'])])
      }}
    >
      {choices.map((choice, place) => (
        <div
          key={choice.kind === 'link' ? `link ${choice.row.id}` : choice.kind}
          id={`${id}${place}`}
          role="option"
          data-place={place}
          data-kind={choice.kind}
          aria-selected={place === active}
          aria-disabled={!isFree(choice)}
          className={classes.option}
        >
          <ChoiceWords choice={choice} isCurrent={choice.kind === 'link' && choice.row.id === node.rootCause?.id} />
        </div>
      ))}
    </div>
  )
}

function ChoiceWords({ choice, isCurrent }: { choice: RootCauseChoice; isCurrent: boolean }): ReactNode {
  const { t } = useLanguage()
  switch (choice.kind) {
    case 'link':
      return <RootCauseOption row={choice.row} isBlocked={choice.isBlocked} isCurrent={isCurrent} />
    case 'new':
      return <bdi>{t('traceScreen.picker.create', { title: choice.title })}</bdi>
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
      <span dir="auto">{row.title}</span>
      <span className={classes.under}>
        <span className={classes.code}>{row.code}</span>
        <CategoryBadge category={row.category} ownCategories={own} plain />
        <span>{isCurrent ? t('traceScreen.picker.current') : t('traceScreen.picker.usedBy', { count: row.failurePoints })}</span>
      </span>
      {isBlocked ? <span className={classes.under}>{t('traceScreen.picker.blocked')}</span> : null}
    </span>
  )
}
