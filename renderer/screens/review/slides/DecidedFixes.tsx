import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { PlanView } from '../../../../shared/contract/analysis/planContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useShownText } from '../../../language/ShownTexts.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { unitOf } from '../../../page/unitOf.ts'
import { useHead } from '../../../page/useHead.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import { useShownPerson } from '../cycles/useShownPerson.ts'
import { DecisionForm } from './DecisionForm.tsx'
import classes from './slides.module.css'

/** As many as can be read from the back of the room. */
const fixesShown = 5

interface DecidedFixesProps {
  readonly view: PlanView
  readonly namesHidden: boolean
  readonly preview: boolean
}

/** The fixes of the plan, each decided about in place: by its rank's digit, or its button. */
export function DecidedFixes({ view, namesHidden, preview }: DecidedFixesProps): ReactNode {
  const { t } = useLanguage()
  const { currency } = useHead()
  const readOnly = useReadOnly()
  const [open, setOpen] = useState<string | null>(null)
  const shown = view.plan.items.slice(0, fixesShown)
  const rest = view.plan.items.length - shown.length
  useDigits(
    shown.map(({ fix }) => fix),
    readOnly || preview ? () => undefined : setOpen,
  )
  return (
    <>
      <table className={classes.fixes} data-dense>
        <thead>
          <tr>
            <th scope="col">{t('reviewScreen.fix')}</th>
            <th scope="col">{t('reviewScreen.owner')}</th>
            <th scope="col" data-numeric data-brief>
              {t('reviewScreen.wave')}
            </th>
            <th scope="col">{t('reviewScreen.due')}</th>
            <th scope="col" data-numeric>
              {t('reviewScreen.adds', { unit: unitOf(view.limits.measure, currency, t) })}
            </th>
            <th scope="col">{t('reviewScreen.decision')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((item) => (
            <DecidedRow
              key={item.fix}
              item={item}
              view={view}
              namesHidden={namesHidden}
              isOpen={open === item.fix}
              onOpen={setOpen}
            />
          ))}
        </tbody>
      </table>
      <p className={classes.quiet}>
        {rest > 0 ? `${t('reviewScreen.more', { count: rest })}. ` : ''}
        {t('reviewScreen.decideKeys')}
      </p>
    </>
  )
}

interface DecidedRowProps extends Omit<DecidedFixesProps, 'preview'> {
  readonly item: PlanView['plan']['items'][number]
  readonly isOpen: boolean
  onOpen(fix: string | null): void
}

function DecidedRow({ item, view, namesHidden, isOpen, onOpen }: DecidedRowProps): ReactNode {
  const { t, format } = useLanguage()
  const readOnly = useReadOnly()
  const button = useRef<HTMLButtonElement>(null)
  const { fix, rank, wave, marginal } = item
  const label = view.fixes.get(fix)
  const shown = useShownPerson(namesHidden)
  const owner = label?.owner ? shown(label.owner) : t('reviewScreen.nobody')
  const title = useShownText()(label?.title ?? '')
  const close = (): void => {
    onOpen(null)
    button.current?.focus()
  }
  const state = t(`vocabulary.fixState.${label?.state ?? 'idea'}`)
  return (
    <>
      <tr>
        <th scope="row">
          {format.number(rank)} · <TypedWords>{title}</TypedWords>
        </th>
        <td>
          <TypedWords>{owner}</TypedWords>
        </td>
        <td data-numeric>{format.number(wave)}</td>
        <td data-short>{label?.dueOn ? format.day(label.dueOn) : t('reviewScreen.noDate')}</td>
        <td data-numeric>{format.measured(view.limits.measure, marginal)}</td>
        <td data-short>
          <button
            type="button"
            ref={button}
            className={classes.back}
            aria-label={`${state}: ${t('reviewScreen.decideAbout', { title })}`}
            aria-expanded={isOpen}
            disabled={readOnly}
            onClick={() => onOpen(isOpen ? null : fix)}
          >
            {state}
          </button>
        </td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={6}>
            <DecisionForm fix={fix} title={title} namesHidden={namesHidden} onDone={close} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

/** A digit opens the decision about the fix of that rank, unless something is being typed. */
function useDigits(fixes: readonly string[], onOpen: (fix: string) => void): void {
  const latest = useRef({ fixes, onOpen })
  latest.current = { fixes, onOpen }
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const fix = /^[1-9]$/u.test(event.key) ? latest.current.fixes[Number(event.key) - 1] : undefined
      const isTyped = event.target instanceof HTMLInputElement && event.target.type !== 'range'
      if (fix === undefined || isTyped || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      latest.current.onOpen(fix)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
