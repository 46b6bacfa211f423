import { memo, type ReactNode } from 'react'
import type { ListedCase } from '../../../shared/contract/lists/caseContract.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import classes from './CasesScreen.module.css'

interface CaseLineProps {
  readonly row: ListedCase | undefined
  /** From 0. */
  readonly place: number
  readonly total: number
  /** Pixels from the first line. */
  readonly top: number
  readonly isActive: boolean
  readonly isOpen: boolean
  onFocus(place: number): void
  onOpen(row: ListedCase): void
}

/** One case: when, of which failure point, of whom; below it what was said. */
export const CaseLine = memo(function Line(props: CaseLineProps): ReactNode {
  const { row, place, total, top, isActive, isOpen, onFocus, onOpen } = props
  const { t, format } = useLanguage()
  const at = { 'aria-setsize': total, 'aria-posinset': place + 1, style: { transform: `translateY(${top}px)` } }
  if (row === undefined) return <li {...at} className={classes.line} aria-busy="true" />
  const { on, failurePointCode, failurePointTitle, channel, customer, fields, text } = row
  const facts = [...new Set([customer, channel, ...fields.map(({ value }) => value)].filter((fact) => fact !== null))]
  return (
    <li {...at} className={classes.line} data-open={isOpen || undefined}>
      <button
        type="button"
        data-place={place}
        tabIndex={isActive ? 0 : -1}
        aria-current={isOpen || undefined}
        onFocus={() => onFocus(place)}
        onClick={() => onOpen(row)}
      >
        <span className={classes.head}>
          <span>{format.day(on)}</span>
          <span className={classes.code}>{failurePointCode}</span>
          <TypedWords className={classes.point}>{failurePointTitle}</TypedWords>
          <TypedWords className={classes.facts}>{facts.join(' · ')}</TypedWords>
        </span>
        {text === null ? (
          <span className={classes.silent}>{t('casesScreen.noWords')}</span>
        ) : (
          <TypedWords className={classes.text}>{text}</TypedWords>
        )}
      </button>
    </li>
  )
})
