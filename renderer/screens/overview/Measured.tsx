import { Anchor } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { KpiMovements } from '../../kit/kpi/KpiMovements.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useRoute } from '../../page/useRoute.ts'
import classes from './OverviewScreen.module.css'

const kpisShown = 4

/** How the measured figures moved; nothing while none was measured twice. */
export function Measured(): ReactNode {
  const { t } = useLanguage()
  const { go } = useRoute()
  const api = useApi()
  const { data = [] } = useQuery(api.kpi.list.queryOptions({ placeholderData: keepPreviousData }))
  if (!data.some(({ readings }) => readings.length > 1)) return null
  return (
    <section>
      <div className={classes.sectionHead}>
        <h2 className={classes.sectionTitle}>{t('overviewScreen.measured')}</h2>
        <Anchor component="button" type="button" size="sm" onClick={() => go('kpis')}>
          {t('overviewScreen.seeKpis')}
        </Anchor>
      </div>
      <KpiMovements kpis={data} most={kpisShown} />
    </section>
  )
}
