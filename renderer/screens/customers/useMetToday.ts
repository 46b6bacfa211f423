import type { CustomerRow } from '../../../shared/contract/lists/customerContract.ts'
import { localDay } from '../../../shared/model/localDay.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useMessages } from '../../page/Messages.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'

/** Notes that we met a customer today; a next word that was due by today has been said with it. */
export function useMetToday(): (customer: CustomerRow) => void {
  const { t } = useLanguage()
  const { tell } = useMessages()
  const api = useApi()
  const readOnly = useReadOnly()
  const update = useEdit(api.lists.customers.update.mutationOptions())
  return ({ id, name, nextOn }) => {
    if (readOnly) return
    const today = localDay()
    const said = nextOn !== undefined && nextOn <= today ? { nextOn: null } : {}
    update.mutate(
      { id, patch: { lastContact: today, initiatedBy: 'us', ...said } },
      { onSuccess: () => tell(t('customersScreen.met', { name })) },
    )
  }
}
