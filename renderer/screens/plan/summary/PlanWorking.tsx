import { Button } from '@mantine/core'
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { planProgressKey } from '../../../page/followChanges.ts'
import classes from './PlanSummary.module.css'

interface PlanWorkingProps {
  /** A plan is being asked for. */
  readonly asking: boolean
  /** What was asked for is there; else an earlier plan stands on the screen, or none. */
  readonly answered: boolean
}

/** How far the search for a large plan is, and a way to end it; the plan before stays on the screen. Nothing for quick plans. */
export function PlanWorking({ asking, answered }: PlanWorkingProps): ReactNode {
  const { t, format } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const { data: share = null } = useQuery<number | null>({ queryKey: planProgressKey, queryFn: skipToken })
  const plans = { queryKey: api.plan.key() }
  if (asking && share !== null) {
    return (
      <p className={classes.working} role="status">
        {t('planScreen.working', { share: format.percent(share) })}
        <Button size="compact-xs" variant="subtle" onClick={() => void queries.cancelQueries(plans)}>
          {t('shell.cancel')}
        </Button>
      </p>
    )
  }
  if (asking || answered) return null
  return (
    <p className={classes.working} role="status">
      {t('planScreen.stopped')}
      <Button size="compact-xs" variant="subtle" onClick={() => void queries.refetchQueries({ ...plans, type: 'active' })}>
        {t('planScreen.workItOut')}
      </Button>
    </p>
  )
}
