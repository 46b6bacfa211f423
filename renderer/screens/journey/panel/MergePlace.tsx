import { Button, Select } from '@mantine/core'
import { memo, type ReactNode, useState } from 'react'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useMessages } from '../../../page/Messages.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import classes from './TouchpointPanel.module.css'

interface Named {
  readonly id: string
  readonly name: string
}

interface MergePlaceProps {
  readonly kind: 'stage' | 'touchpoint'
  readonly place: Named
  /** Those that it may be the same as. */
  readonly others: readonly Named[]
  onMerged(kept: string): void
}

/** Of a long list; typing finds the rest. */
const choicesAtOnce = 60

/** Makes one place of two that are the same: what stands here moves to the chosen one, and undo parts them again. */
export function MergePlace({ kind, place, others, onMerged }: MergePlaceProps): ReactNode {
  const { t } = useLanguage()
  const { tell } = useMessages()
  const api = useApi()
  const readOnly = useReadOnly()
  const [kept, setKept] = useState<string | null>(null)
  const merge = useEdit(
    api.journey.merge.mutationOptions({
      onSuccess: (_done, input) => {
        onMerged(input.kept)
        tell(t('journeyMap.merged', { name: place.name, kept: others.find(({ id }) => id === input.kept)?.name ?? '' }))
      },
    }),
  )
  if (others.length === 0) return null
  return (
    <div className={classes.merge}>
      <KeptChoice {...{ kind, others, kept }} onChoose={setKept} />
      <Button
        variant="default"
        disabled={readOnly || kept === null}
        loading={merge.isPending}
        onClick={() => (kept === null ? undefined : merge.mutate({ kind, kept, duplicate: place.id }))}
      >
        {t('journeyMap.merge')}
      </Button>
    </div>
  )
}

interface KeptChoiceProps extends Pick<MergePlaceProps, 'kind' | 'others'> {
  readonly kept: string | null
  onChoose(kept: string | null): void
}

const KeptChoice = memo(function KeptChoice({ kind, others, kept, onChoose }: KeptChoiceProps): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  return (
    <Select
      label={t(`journeyMap.sameAs.${kind}`)}
      searchable
      clearable
      limit={choicesAtOnce}
      readOnly={readOnly}
      data={others.map(({ id, name }) => ({ value: id, label: name }))}
      value={kept}
      onChange={onChoose}
    />
  )
})
