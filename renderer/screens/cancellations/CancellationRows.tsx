import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { CancellationView } from '../../../shared/contract/lists/cancellationContract.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import classes from './CancellationsScreen.module.css'
import { NewCancellationRow } from './NewCancellationRow.tsx'

interface CancellationRowsProps {
  readonly view: CancellationView
  nameOf(name: string | undefined): string
}

const columns = ['month', 'salesperson', 'closings', 'cancelled', 'cashIn', 'cashCancelled'] as const

/** What was written down, the latest month first, and where the next is written. */
export function CancellationRows({ view, nameOf }: CancellationRowsProps): ReactNode {
  const { t, format } = useLanguage()
  const api = useApi()
  const readOnly = useReadOnly()
  const remove = useEdit(api.lists.cancellationMonths.remove.mutationOptions())
  const money = (value: number | undefined): string => (value === undefined ? t('shell.noValue') : format.money(value))
  return (
    <section aria-label={t('cancellationsScreen.rows')}>
      <h2>{t('cancellationsScreen.rows')}</h2>
      {readOnly ? null : <NewCancellationRow rows={view.rows} />}
      {view.rows.length === 0 ? null : (
        <table className={classes.rows}>
          <thead>
            <tr>
              {columns.map((column, place) => (
                <th key={column} data-numeric={place > 1 || undefined}>
                  {t(`cancellationsScreen.${column}`)}
                </th>
              ))}
              <th aria-hidden />
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <tr key={row.id}>
                <td>{format.month(row.month)}</td>
                <td>
                  <TypedWords>{nameOf(row.salesperson)}</TypedWords>
                </td>
                <td data-numeric>{format.number(row.closings)}</td>
                <td data-numeric>{format.number(row.cancelled)}</td>
                <td data-numeric>
                  <bdi>{money(row.cashIn)}</bdi>
                </td>
                <td data-numeric>
                  <bdi>{money(row.cashCancelled)}</bdi>
                </td>
                <td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    disabled={readOnly}
                    aria-label={t('cancellationsScreen.remove', { month: format.month(row.month), who: nameOf(row.salesperson) })}
                    onClick={() => remove.mutate({ ids: [row.id] })}
                  >
                    <IconX size={16} />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
