import { Anchor, UnstyledButton } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Overview } from '../../../shared/contract/analysis/overviewContract.ts'
import { CategoryBadge } from '../../components/marks/CategoryBadge.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useNarrowing } from '../../page/bars/useNarrowing.ts'
import { unitOf } from '../../page/unitOf.ts'
import { useHead } from '../../page/useHead.ts'
import { useRoute } from '../../page/useRoute.ts'
import classes from './OverviewScreen.module.css'

/** What of each root cause is confirmed, 0–1; null until it is known. */
function useConfirmed({ measure, topRootCauses }: Overview): (rootCause: string) => number | null {
  const { language } = useLanguage()
  const narrowing = useNarrowing()
  const { data } = useQuery(
    useApi().pareto.proof.queryOptions({
      input: { by: 'root-cause', measure, language, narrowing, other: { kind: 'top', bars: Math.max(1, topRootCauses.length) } },
      placeholderData: keepPreviousData,
    }),
  )
  if (data === undefined) return () => null
  const confirmed = new Map(data.bars.map((bar) => [bar.key, bar.confirmed]))
  const shares = new Map(
    topRootCauses.map(({ id, impact }) => [id, impact <= 0 ? 0 : Math.min(1, (confirmed.get(id) ?? 0) / impact)]),
  )
  return (rootCause) => shares.get(rootCause) ?? null
}

function ConfirmedWords({ share }: { readonly share: number | null }): ReactNode {
  const { t, format } = useLanguage()
  if (share === null) return null
  return <span className={classes.confirmedWords}>{t('overviewScreen.confirmed', { share: format.percent(share) })}</span>
}

/** The root causes that carry most of the harm, each with its share as a bar and what of it is confirmed. */
export function TopRootCauses({ overview }: { overview: Overview }): ReactNode {
  const { t, format } = useLanguage()
  const { go } = useRoute()
  const head = useHead()
  const confirmedOf = useConfirmed(overview)
  if (overview.topRootCauses.length === 0) return null
  const widest = overview.topRootCauses[0]?.impact ?? 0
  return (
    <section>
      <div className={classes.sectionHead}>
        <h2 className={classes.sectionTitle}>{t('overviewScreen.topRootCauses')}</h2>
        <p className={classes.sectionUnit}>{t('overviewScreen.topUnit', { unit: unitOf(overview.measure, head.currency, t) })}</p>
        <Anchor component="button" type="button" size="sm" onClick={() => go('pareto')}>
          {t('overviewScreen.seePareto')}
        </Anchor>
      </div>
      <ol className={classes.causes}>
        {overview.topRootCauses.map((cause) => (
          <li key={cause.id}>
            <UnstyledButton className={classes.cause} onClick={() => go('root-causes', cause.id)}>
              <span className={classes.causeName}>
                <TypedWords>{cause.title}</TypedWords>
                <CategoryBadge category={cause.category} ownCategories={head.categories} />
              </span>
              <span className={classes.track}>
                <span className={classes.bar} style={{ inlineSize: `${widest > 0 ? (cause.impact / widest) * 100 : 0}%` }}>
                  <span className={classes.confirmed} style={{ inlineSize: `${(confirmedOf(cause.id) ?? 0) * 100}%` }} />
                </span>
                <ConfirmedWords share={confirmedOf(cause.id)} />
              </span>
              <span className={classes.value}>{format.measured(overview.measure, cause.impact)}</span>
              <span className={classes.share}>{format.percent(cause.share)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </section>
  )
}
