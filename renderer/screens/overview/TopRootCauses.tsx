import { Anchor, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Overview } from '../../../shared/contract/analysis/overviewContract.ts'
import { CategoryBadge } from '../../components/marks/CategoryBadge.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { unitOf } from '../../page/unitOf.ts'
import { useHead } from '../../page/useHead.ts'
import { useRoute } from '../../page/useRoute.ts'
import classes from './OverviewScreen.module.css'

/** The root causes that carry most of the harm, each with its share as a bar. */
export function TopRootCauses({ overview }: { overview: Overview }): ReactNode {
  const { t, format } = useLanguage()
  const { go } = useRoute()
  const head = useHead()
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
                <span className={classes.bar} style={{ inlineSize: `${widest > 0 ? (cause.impact / widest) * 100 : 0}%` }} />
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
