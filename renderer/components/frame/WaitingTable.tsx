import { CloseButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { takeGivenTable, useGivenTable } from '../../page/transfer/givenTable.ts'
import classes from './WaitingTable.module.css'

/** Says of a table that the user opened with the app why it cannot be imported yet, with a way to put it away. */
export function WaitingTable({ why }: { why: 'noneOpen' | 'readOnly' }): ReactNode {
  const { t } = useLanguage()
  const table = useGivenTable()
  if (table === null) return null
  return (
    <div role="status" className={classes.waiting} data-why={why}>
      <p>{t(`shell.tableWaits.${why}`, { name: table.name })}</p>
      <CloseButton
        size="sm"
        aria-label={t('shell.tableWaits.putAway')}
        title={t('shell.tableWaits.putAway')}
        onClick={takeGivenTable}
      />
    </div>
  )
}
