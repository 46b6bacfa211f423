import { SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import type { CustomerRegister, CustomerRow } from '../../../shared/contract/lists/customerContract.ts'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { ScreenHeader } from '../../components/frame/ScreenHeader.tsx'
import { AddButton } from '../../kit/lists/AddButton.tsx'
import { ListScreen } from '../../kit/lists/ListScreen.tsx'
import { ListTools } from '../../kit/lists/ListTools.tsx'
import { NothingFound } from '../../kit/lists/NothingFound.tsx'
import { QuickAdd } from '../../kit/lists/QuickAdd.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import { useRoute } from '../../page/useRoute.ts'
import { CustomerPanel } from './CustomerPanel.tsx'
import classes from './CustomersScreen.module.css'
import { CustomerTable } from './CustomerTable.tsx'

const shown = ['all', 'waiting', 'quiet'] as const
type Shown = (typeof shown)[number]

/** Whom to stay in touch with: whoever waits for a word from us, or has gone quiet, comes first. */
export function CustomersScreen(): ReactNode {
  const { t } = useLanguage()
  const { id, replaceId } = useRoute()
  const api = useApi()
  const create = useEdit(api.lists.customers.create.mutationOptions())
  const newCustomer = useRef<HTMLInputElement>(null)
  const [asOf, setAsOf] = useRemembered<string | null>('customers.asOf', null)
  const [show, setShow] = useRemembered<Shown>('customers.show', 'all')
  const input = asOf === null ? {} : { asOf }
  const { data } = useQuery(api.customer.register.queryOptions({ input, placeholderData: keepPreviousData }))
  const lead = useLead(data)
  if (data === undefined) return null
  const { customers } = data
  const open = customers.find((customer) => customer.id === id)
  return (
    <ListScreen
      label={t('customersScreen.title')}
      panel={open ? <CustomerPanel key={open.id} customer={open} onClose={() => replaceId(null)} /> : null}
    >
      <ScreenHeader title={t('customersScreen.title')} lead={lead}>
        <AddButton command="add-customer" field={newCustomer} />
      </ScreenHeader>
      {customers.length === 0 ? null : <RegisterTools register={data} show={show} onShow={setShow} onAsOf={setAsOf} />}
      <QuickAdd
        field={newCustomer}
        label={t('customersScreen.newCustomerLabel')}
        placeholder={t('customersScreen.newCustomer')}
        rememberAs="customers.quickAdd"
        isFirst={customers.length === 0}
        onAdd={async (name) => {
          const { id: added } = await create.mutateAsync({ name })
          // The user may have gone on to another screen meanwhile.
          if (newCustomer.current !== null) replaceId(added)
        }}
      />
      {customers.length === 0 ? (
        <EmptyState title={t('customersScreen.emptyTitle')} text={t('customersScreen.emptyText')} />
      ) : (
        <ShownCustomers customers={customers} show={show} openId={id} onOpen={replaceId} />
      )}
    </ListScreen>
  )
}

interface RegisterToolsProps {
  readonly register: CustomerRegister
  readonly show: Shown
  onShow(show: Shown): void
  onAsOf(day: string | null): void
}

function RegisterTools({ register, show, onShow, onAsOf }: RegisterToolsProps): ReactNode {
  const { t } = useLanguage()
  return (
    <ListTools>
      <SegmentedControl
        aria-label={t('customersScreen.show')}
        size="xs"
        data={shown.map((value) => ({
          value,
          label: t(`customersScreen.${value}`, { count: register.customers.filter(isShown(value)).length }),
        }))}
        value={show}
        onChange={(chosen) => onShow(shown.find((value) => value === chosen) ?? 'all')}
      />
      <div className={classes.asOf}>
        <span aria-hidden>{t('customersScreen.asOf')}</span>
        <DayInput label={t('customersScreen.asOf')} bare value={register.asOf} onCommit={onAsOf} />
      </div>
    </ListTools>
  )
}

interface ShownCustomersProps {
  readonly customers: readonly CustomerRow[]
  readonly show: Shown
  readonly openId: string | null
  onOpen(id: string): void
}

function ShownCustomers({ customers, show, openId, onOpen }: ShownCustomersProps): ReactNode {
  const { t } = useLanguage()
  const rows = customers.filter(isShown(show))
  if (rows.length > 0) return <CustomerTable customers={rows} openId={openId} onOpen={onOpen} />
  return <NothingFound>{t(show === 'waiting' ? 'customersScreen.noneWaiting' : 'customersScreen.noneQuiet')}</NothingFound>
}

function isShown(show: Shown): (customer: CustomerRow) => boolean {
  return ({ standing }) => {
    switch (show) {
      case 'all':
        return true
      case 'waiting':
        return standing.waiting || standing.overdue
      case 'quiet':
        return standing.quiet
    }
  }
}

function useLead(register: CustomerRegister | undefined): string | undefined {
  const { t, format } = useLanguage()
  if (register === undefined || register.customers.length === 0) return undefined
  const { customers, shareBegunByUs } = register
  const contacts = t('customersScreen.lead', {
    waiting: format.number(customers.filter(isShown('waiting')).length),
    quiet: format.number(customers.filter(isShown('quiet')).length),
  })
  return shareBegunByUs === null ? contacts : t('customersScreen.leadBegun', { contacts, share: format.percent(shareBegunByUs) })
}
