import type { ReactNode } from 'react'
import type { PromisedItem } from '../../../../shared/analysis/cycles/promisedItems.ts'
import { figureText, outcomeText } from '../../../../shared/i18n/cycleWords.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { ColumnHeads } from './ColumnHeads.tsx'

interface PromisedFixesProps {
  readonly fixes: readonly PromisedItem[]
  readonly className: string | undefined
  personShown(name: string): string
}

const columns = ['fix', 'owner', 'due', 'outcome', 'predicted', 'actual'] as const

/** The fixes that were promised in a cycle: by whom, for when, and what came of each. */
export function PromisedFixes({ fixes, className, personShown }: PromisedFixesProps): ReactNode {
  const language = useLanguage()
  const { t, format } = language
  const none = t('shell.noValue')
  return (
    <table className={className}>
      <ColumnHeads titles={columns.map((column) => t(`cycles.columns.${column}`))} />
      <tbody>
        {fixes.map((fix) => (
          <tr key={fix.id}>
            <th scope="row">
              <TypedWords>{fix.title}</TypedWords>
            </th>
            <td>{fix.owner === null ? none : <TypedWords>{personShown(fix.owner)}</TypedWords>}</td>
            <td data-short>{fix.dueOn === null ? none : format.day(fix.dueOn)}</td>
            <td>
              <div>{outcomeText(fix, language)}</div>
            </td>
            <td>
              <div>{figureText(fix.predicted, fix, language)}</div>
            </td>
            <td>
              <div>{figureText(fix.actual, fix, language)}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
