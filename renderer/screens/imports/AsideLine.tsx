import { Button, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ImportRow } from '../../../shared/contract/files/importingContract.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useMessages } from '../../page/Messages.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import classes from './ImportsScreen.module.css'

/** Below an import, the labels whose rows it keeps aside; each can be brought back. */
export function AsideLine({ row, columns }: { row: ImportRow; columns: number }): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const { tell } = useMessages()
  const readOnly = useReadOnly()
  const bringBack = useEdit(
    api.importing.bringBack.mutationOptions({
      onSuccess: ({ rows, duplicates }) => {
        const there = duplicates === 0 ? '' : ` ${t('importsScreen.thereAlready', { count: duplicates })}`
        tell(`${t('importsScreen.broughtBack', { count: rows })}${there}`)
      },
    }),
  )
  return (
    <Table.Tr>
      <Table.Td colSpan={columns}>
        <ul className={classes.aside} aria-label={t('importsScreen.asideOf', { name: row.name })}>
          {row.asideLabels.map(({ label, rows }) => (
            <li key={label}>
              <TypedWords>{t('importsScreen.aside', { label, count: rows })}</TypedWords>
              <Button
                variant="default"
                size="compact-xs"
                disabled={readOnly}
                loading={bringBack.isPending && bringBack.variables.label === label}
                aria-label={t('importsScreen.bringBackOf', { label })}
                onClick={() => bringBack.mutate({ id: row.id, label })}
              >
                {t('importsScreen.bringBack')}
              </Button>
            </li>
          ))}
        </ul>
      </Table.Td>
    </Table.Tr>
  )
}
