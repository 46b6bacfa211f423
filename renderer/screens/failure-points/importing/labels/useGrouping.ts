import { useLanguage } from '../../../../language/LanguageProvider.tsx'
import { useClient } from '../../../../page/ApiProvider.tsx'
import { cutOf } from '../table/importRequest.ts'
import type { ImportStage, Telling } from '../table/importStage.ts'
import { groupingOf } from '../table/textGrouping.ts'
import type { HeldTable } from '../table/useHeldTable.ts'
import { useStop } from '../table/useStop.ts'

/** Groups of the texts of a table: looked for, until somebody ends that, and changed. */
export function useGrouping(
  stage: ImportStage,
  setStage: (stage: ImportStage) => void,
  table: HeldTable,
  fail: (failure: unknown, back: ImportStage) => void,
): Pick<Telling, 'proposeGroups' | 'stopGrouping' | 'setGrouping'> {
  const client = useClient()
  const { t } = useLanguage()
  const { begin, stop } = useStop()
  return {
    setGrouping: (grouping) => (stage.kind === 'mapping' ? setStage({ ...stage, grouping }) : undefined),
    stopGrouping: stop,
    proposeGroups: (column) => {
      if (stage.kind !== 'mapping') return
      const { map } = stage
      const stopped = begin()
      setStage({ ...stage, busy: true })
      const found = table.reuse((handle, signal) =>
        client.importing.groups({ handle, ...cutOf(stage), map, column }, { signal: AbortSignal.any([signal, stopped]) }),
      )
      found.then(
        (proposed) => {
          if (proposed === null) return
          setStage({ ...stage, grouping: groupingOf(column, proposed, t('importing.groups.restName')) })
        },
        (failure: unknown) => fail(stopped.aborted ? null : failure, stage),
      )
    },
  }
}
