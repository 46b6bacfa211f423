import { Anchor } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useRoute } from '../../page/useRoute.ts'
import classes from './EvidenceScreen.module.css'

/** How many causes are confirmed with nothing that speaks for them, and which, each a step from its trace; nothing where there are none. */
export function Unproven(): ReactNode {
  const { t } = useLanguage()
  const { go } = useRoute()
  const api = useApi()
  const { data = [] } = useQuery(api.evidence.unproven.queryOptions({ placeholderData: keepPreviousData }))
  if (data.length === 0) return null
  return (
    <details className={classes.unproven}>
      <summary>{t('evidenceScreen.unproven', { count: data.length })}</summary>
      <ul>
        {data.map(({ id, title, code, failurePoint }) => (
          <li key={id}>
            <Anchor component="button" type="button" size="sm" onClick={() => go('trace', failurePoint)}>
              {code} <TypedWords>{title}</TypedWords>
            </Anchor>
          </li>
        ))}
      </ul>
    </details>
  )
}
