import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import type { Charter } from '../../../shared/contract/lists/charterContract.ts'
import { CommandButton } from '../../components/commands/CommandButton.tsx'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { ScreenHeader } from '../../components/frame/ScreenHeader.tsx'
import { AddButton } from '../../kit/lists/AddButton.tsx'
import { ListScreen } from '../../kit/lists/ListScreen.tsx'
import { QuickAdd } from '../../kit/lists/QuickAdd.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useOwnCommand } from '../../page/commands/useOwnCommand.ts'
import { useEdit } from '../../page/useEdit.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import { useRoute } from '../../page/useRoute.ts'
import { CommitmentPanel } from './CommitmentPanel.tsx'
import { CommitmentTable } from './CommitmentTable.tsx'
import { TextCheckPanel } from './TextCheckPanel.tsx'

/** What the organisation commits to: how, how much, when, whom to call, and whether it is kept; and any text held to the same. */
export function CharterScreen(): ReactNode {
  const { t } = useLanguage()
  const { id, replaceId } = useRoute()
  const api = useApi()
  const create = useEdit(api.lists.commitments.create.mutationOptions())
  const newCommitment = useRef<HTMLInputElement>(null)
  const [checks, setChecks] = useRemembered('charter.checks', false)
  const check = useOwnCommand('check-text', {
    run: () => {
      replaceId(null)
      setChecks(true)
    },
  })
  const { data } = useQuery(api.charter.get.queryOptions({ placeholderData: keepPreviousData }))
  const lead = useLead(data)
  if (data === undefined) return null
  const open = data.commitments.find((commitment) => commitment.id === id)
  return (
    <ListScreen label={t('charterScreen.title')} panel={panel(data)}>
      <ScreenHeader title={t('charterScreen.title')} lead={lead}>
        <CommandButton command={check} variant="default" />
        <AddButton command="add-commitment" field={newCommitment} />
      </ScreenHeader>
      <QuickAdd
        field={newCommitment}
        label={t('charterScreen.newCommitmentLabel')}
        placeholder={t('charterScreen.newCommitment')}
        rememberAs="charter.quickAdd"
        isFirst={data.commitments.length === 0}
        onAdd={async (text) => {
          const { id: added } = await create.mutateAsync({ text })
          // The user may have gone on to another screen meanwhile.
          if (newCommitment.current !== null) replaceId(added)
        }}
      />
      {data.commitments.length === 0 ? (
        <EmptyState title={t('charterScreen.emptyTitle')} text={t('charterScreen.emptyText')} />
      ) : (
        <CommitmentTable commitments={data.commitments} openId={id} onOpen={replaceId} />
      )}
    </ListScreen>
  )

  function panel(charter: Charter): ReactNode {
    if (open !== undefined)
      return <CommitmentPanel key={open.id} commitment={open} customers={charter.customers} onClose={() => replaceId(null)} />
    return checks ? <TextCheckPanel charter={charter} onClose={() => setChecks(false)} /> : null
  }
}

function useLead(charter: Charter | undefined): string | undefined {
  const { t, format } = useLanguage()
  if (charter === undefined || charter.commitments.length === 0) return undefined
  const commitments = t('charterScreen.lead', { count: charter.commitments.length })
  const { keepRate } = charter
  return keepRate === null ? commitments : t('charterScreen.leadKept', { commitments, rate: format.percent(keepRate) })
}
