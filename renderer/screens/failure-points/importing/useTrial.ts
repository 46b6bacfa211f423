import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ImportRequest, ImportTrial } from '../../../../shared/contract/files/importingContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useClient } from '../../../page/ApiProvider.tsx'
import { lackingOf, requestOf } from './table/importRequest.ts'
import type { ImportStage } from './table/importStage.ts'
import type { HeldTable } from './table/useHeldTable.ts'

/** Milliseconds without another word before the rows are tried. */
const settlingTime = 300

/** What would become of the rows of a table. */
export interface Tried {
  /** As it was told last; null before that, and where something is lacking. */
  readonly trial: ImportTrial | null
  /** What the import would refuse; null where nothing is. */
  readonly refusal: unknown
  /** The rows are being gone through once more. */
  readonly isLooking: boolean
}

/** Tries the rows of a table as often as something else is told of it, the last word only. */
export function useTrial(stage: ImportStage, table: HeldTable): Tried {
  const client = useClient()
  const { language } = useLanguage()
  const told = toldOf(stage)
  const request = JSON.stringify(told)
  const [settled] = useDebouncedValue(request, settlingTime)
  const isSettled = told !== null && settled === request
  const { data, error, isFetching } = useQuery({
    // Nothing is told between two files, so what was tried of one is gone before the other is.
    queryKey: ['import-trial', language, told === null ? null : settled],
    queryFn: ({ signal: unwanted }) =>
      table.reuse((handle, signal) =>
        told === null
          ? Promise.resolve(null)
          : client.importing.trial({ handle, language, ...told }, { signal: AbortSignal.any([signal, unwanted]) }),
      ),
    enabled: isSettled,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  if (told === null) return { trial: null, refusal: null, isLooking: false }
  return { trial: error === null ? (data ?? null) : null, refusal: error, isLooking: isFetching || !isSettled }
}

/** What an import would be told, where nothing is lacking and none is under way. */
function toldOf(stage: ImportStage): ImportRequest | null {
  if (stage.kind !== 'mapping' || stage.busy || Object.values(lackingOf(stage)).some(Boolean)) return null
  return requestOf(stage)
}
