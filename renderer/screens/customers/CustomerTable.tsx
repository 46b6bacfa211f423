import type { ReactNode } from 'react'
import { customerCommands } from '../../../shared/commands/catalogue.ts'
import { pressedCommand } from '../../../shared/commands/keys.ts'
import type { CustomerRow } from '../../../shared/contract/lists/customerContract.ts'
import { type LineColumn, LineTable } from '../../kit/table/LineTable.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { system } from '../../page/commands/system.ts'
import { ContactMark } from './ContactMark.tsx'
import { useMetToday } from './useMetToday.ts'

interface CustomerTableProps {
  readonly customers: readonly CustomerRow[]
  readonly openId: string | null
  onOpen(id: string): void
}

/** The register of customers; one key notes that somebody was met today. */
export function CustomerTable({ customers, openId, onOpen }: CustomerTableProps): ReactNode {
  const { t, direction } = useLanguage()
  const metToday = useMetToday()
  return (
    <LineTable
      label={t('customersScreen.table')}
      columns={useColumns()}
      rows={customers}
      openId={openId}
      onOpen={onOpen}
      onRowKey={(customer, event) => {
        if (pressedCommand(customerCommands, event, { system, direction }) === null) return false
        event.preventDefault()
        metToday(customer)
        return true
      }}
    />
  )
}

function useColumns(): readonly LineColumn<CustomerRow>[] {
  const { t, format } = useLanguage()
  const none = t('shell.noValue')
  const words = (text: string | undefined): ReactNode => (text === undefined ? none : <TypedWords>{text}</TypedWords>)
  const header = (column: 'name' | 'tier' | 'owner' | 'lastContact' | 'nextOn' | 'standing') => ({
    id: column,
    header: t(`customersScreen.columns.${column}`),
  })
  const contact = ({ lastContact, initiatedBy }: CustomerRow): string => {
    if (lastContact === undefined) return none
    const day = format.day(lastContact)
    return initiatedBy === undefined ? day : t('customersScreen.contact', { day, by: t(`customersScreen.by.${initiatedBy}`) })
  }
  return [
    { ...header('name'), look: 'name', cell: ({ name }) => <TypedWords>{name}</TypedWords> },
    { ...header('standing'), cell: (customer) => <ContactMark customer={customer} /> },
    { ...header('owner'), cell: ({ owner }) => words(owner) },
    { ...header('lastContact'), folds: true, cell: contact },
    { ...header('nextOn'), folds: true, cell: ({ nextOn }) => (nextOn === undefined ? none : format.day(nextOn)) },
    { ...header('tier'), folds: true, cell: ({ tier }) => words(tier) },
  ]
}
