import { Button, Checkbox, Fieldset, Group, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Proposal, Proposals } from '../../../shared/assistant/proposals.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useMessages } from '../../page/Messages.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'

const kinds = ['cause', 'link', 'idea'] as const

interface ProposalChoiceProps {
  /** In which they stand. */
  readonly answer: string
  readonly found: Proposals
  onTaken(): void
}

/** What an answer proposes, one by one; nothing is ticked before somebody has read it. */
export function ProposalChoice({ answer, found, onTaken }: ProposalChoiceProps): ReactNode {
  const { t, language, format } = useLanguage()
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set())
  const { proposals, source, known, unknownCodes } = found
  const toggle = (key: string, isTicked: boolean): void =>
    tick((before) => new Set(isTicked ? [...before, key] : [...before].filter((one) => one !== key)))
  return (
    <Stack gap="sm">
      <Text fw="bold">{proposals.length === 0 ? t('assistantDialog.nothing') : t('assistantDialog.source', { source })}</Text>
      {known === 0 ? null : <Text size="sm">{t('assistantDialog.known', { count: known, number: format.number(known) })}</Text>}
      {unknownCodes.length === 0 ? null : (
        <Text size="sm">
          {t('assistantDialog.unknown', { codes: new Intl.ListFormat(language, { type: 'conjunction' }).format(unknownCodes) })}
        </Text>
      )}
      {kinds.map((kind) => {
        const ofKind = proposals.filter((one) => one.kind === kind)
        return ofKind.length === 0 ? null : (
          <Fieldset key={kind} legend={t(`assistantDialog.kinds.${kind}`)}>
            <Stack gap="xs">
              {ofKind.map((one) => (
                <ProposalLine key={one.key} proposal={one} isTicked={ticked.has(one.key)} onTick={(is) => toggle(one.key, is)} />
              ))}
            </Stack>
          </Fieldset>
        )
      })}
      {proposals.length === 0 ? null : <TakeButton answer={answer} keys={[...ticked]} onTaken={onTaken} />}
    </Stack>
  )
}

interface ProposalLineProps {
  readonly proposal: Proposal
  readonly isTicked: boolean
  onTick(isTicked: boolean): void
}

function ProposalLine({ proposal, isTicked, onTick }: ProposalLineProps): ReactNode {
  const said = useProposalSentence()(proposal)
  return (
    <Checkbox
      label={<TypedWords>{said}</TypedWords>}
      description={proposal.why === '' ? undefined : <TypedWords>{proposal.why}</TypedWords>}
      checked={isTicked}
      onChange={(event) => onTick(event.currentTarget.checked)}
    />
  )
}

function useProposalSentence(): (proposal: Proposal) => string {
  const { t, language } = useLanguage()
  const named = ({ code, title }: { readonly code: string; readonly title: string }): string =>
    t('assistantDialog.named', { code, title: shortened(title) })
  return (proposal) => {
    switch (proposal.kind) {
      case 'cause':
        return t('assistantDialog.cause', { title: proposal.title, thing: named(proposal.failurePoint) })
      case 'link':
        return t(`assistantDialog.link.${proposal.stance}`, { evidence: named(proposal.evidence), thing: named(proposal.about) })
      case 'idea': {
        const things = new Intl.ListFormat(language, { type: 'conjunction' }).format(proposal.rootCauses.map(named))
        return things === ''
          ? t('assistantDialog.bareIdea', { title: proposal.title })
          : t('assistantDialog.idea', { title: proposal.title, things })
      }
    }
  }
}

const longestName = 80

function shortened(title: string): string {
  return title.length > longestName ? `${title.slice(0, longestName).trimEnd()}…` : title
}

function TakeButton({ answer, keys, onTaken }: { answer: string; keys: readonly string[]; onTaken(): void }): ReactNode {
  const { t, format } = useLanguage()
  const api = useApi()
  const readOnly = useReadOnly()
  const { tell } = useMessages()
  const take = useEdit(
    api.assistant.take.mutationOptions({
      onSuccess: ({ taken }) => {
        tell(t('assistantDialog.taken', { count: taken, number: format.number(taken) }))
        onTaken()
      },
    }),
  )
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onTaken}>
        {t('assistantDialog.takeNone')}
      </Button>
      <Button disabled={readOnly || keys.length === 0 || take.isPending} onClick={() => take.mutate({ answer, keys: [...keys] })}>
        {t('assistantDialog.take', { count: keys.length, number: format.number(keys.length) })}
      </Button>
    </Group>
  )
}
