import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { SplitBy, SplitDimension } from '../../../../shared/contract/lists/failurePointContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'

interface SplitPartsProps {
  readonly id: string
  /** `channel`, `stage`, or `field` and the id of one of the team's own dimensions. */
  readonly kind: string
  onChoose(by: SplitBy, label: string): void
}

/** The values of the cases by one dimension, with how many cases have each. */
export function SplitParts({ id, kind, onChoose }: SplitPartsProps): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const [chosen, setChosen] = useState<string | null>(null)
  const of = dimensionOf(kind)
  const { data: parts = [] } = useQuery(api.failurePoint.splitParts.queryOptions({ input: { id, of } }))
  return (
    <Select
      label={t('failurePointsScreen.split.value')}
      searchable
      data={parts.map(({ label, rows }, place) => ({
        value: String(place),
        label: t('failurePointsScreen.split.part', { label: label ?? t('failurePointsScreen.split.none'), count: rows }),
      }))}
      value={chosen}
      onChange={(place) => {
        setChosen(place)
        const part = place === null ? undefined : parts[Number(place)]
        if (part !== undefined) onChoose({ ...of, value: part.value }, part.label ?? t('failurePointsScreen.split.none'))
      }}
    />
  )
}

function dimensionOf(kind: string): SplitDimension {
  if (kind === 'channel' || kind === 'stage') return { kind }
  return { kind: 'field', field: kind.slice('field '.length) }
}
