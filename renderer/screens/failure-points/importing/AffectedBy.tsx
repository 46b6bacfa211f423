import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import type { ImportAnswer } from './table/importStage.ts'

/** Of a long list of failure points; typing finds the rest. */
const choicesAtOnce = 60

interface AffectedByProps {
  readonly answer: ImportAnswer
  onAnswer(answer: ImportAnswer): void
}

/** By which failure point those of a table are affected, where its rows do not say. */
export function AffectedBy({ answer, onAnswer }: AffectedByProps): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const { data } = useQuery(api.cancellation.get.queryOptions())
  return (
    <Select
      label={t('importing.affected.by')}
      description={t('importing.affected.byHint')}
      searchable
      clearable
      limit={choicesAtOnce}
      data={(data?.failurePoints ?? []).map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
      value={answer.failurePoint ?? null}
      onChange={(failurePoint) => onAnswer({ failurePoint: failurePoint ?? undefined })}
    />
  )
}
