import { IconCircleCheck, IconClockExclamation, IconMoon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { CustomerRow } from '../../../shared/contract/lists/customerContract.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './ContactMark.module.css'

type Kind = 'waiting' | 'quiet' | 'in-touch'

const icons = { waiting: IconClockExclamation, quiet: IconMoon, 'in-touch': IconCircleCheck } as const

/** How we stand with a customer, in a few words and a sign. */
export function ContactMark({ customer }: { readonly customer: CustomerRow }): ReactNode {
  const { waiting, overdue, quiet } = customer.standing
  const kind: Kind = waiting || overdue ? 'waiting' : quiet ? 'quiet' : 'in-touch'
  const Icon = icons[kind]
  return (
    <span className={classes.mark} data-kind={kind}>
      <Icon size={16} aria-hidden />
      {useSentence(customer)}
    </span>
  )
}

function useSentence({ standing: { waiting, overdue, quiet, days }, nextOn }: CustomerRow): string {
  const { t, format } = useLanguage()
  if (overdue && nextOn !== undefined) return t('customersScreen.overdueSince', { day: format.day(nextOn) })
  if (days === null) return t('customersScreen.quietEver')
  if (waiting) return t('customersScreen.waitingFor', { count: days })
  if (quiet) return t('customersScreen.quietFor', { count: days })
  return days === 0 ? t('customersScreen.today') : t('customersScreen.inTouch', { count: days })
}
