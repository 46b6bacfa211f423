import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FishboneChart } from '../../../charts/fishbone/FishboneChart.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useNarrowing, useWithinNarrowing } from '../../../page/bars/useNarrowing.ts'
import { useCategories } from '../../../page/useCategories.ts'
import { useRemembered } from '../../../page/useRemembered.ts'
import classes from './FishboneView.module.css'

type Whose = 'point' | 'stage'

/** The causes of a failure point, or of all of its stage, as a fishbone. */
export function FishboneView({ failurePoint }: { readonly failurePoint: string }): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const { own, nameOf } = useCategories()
  const [whose, setWhose] = useRemembered<Whose>('trace.fishbone', 'point')
  const narrowing = useNarrowing()
  const within = useWithinNarrowing()
  const { data } = useQuery(
    api.trace.fishbone.queryOptions({ input: { failurePoint, whole: whose, narrowing }, placeholderData: (before) => before }),
  )
  if (data === undefined) return null
  const { stage } = data
  return (
    <div className={classes.fishbone} data-print="flow">
      <FishboneChart
        view={{ ...data, categoryName: nameOf }}
        within={within}
        ownIds={own.map(({ id }) => id)}
        trail={
          stage === null ? null : (
            <SegmentedControl
              size="xs"
              aria-label={t('fishbone.whose')}
              data-print="none"
              className={classes.whose}
              data={[
                { value: 'point', label: t('fishbone.point') },
                { value: 'stage', label: t('fishbone.stage', { stage: stage.name }) },
              ]}
              value={whose}
              onChange={setWhose}
            />
          )
        }
      />
    </div>
  )
}
