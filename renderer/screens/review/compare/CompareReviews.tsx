import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ComparedReviews, SnapshotLabel } from '../../../../shared/contract/analysis/progressContract.ts'
import { exposureWords } from '../../../../shared/i18n/comparison/exposureWords.ts'
import { fieldOf } from '../../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useHead } from '../../../page/useHead.ts'
import { useRemembered } from '../../../page/useRemembered.ts'
import classes from '../ReviewScreen.module.css'
import { ComparedHow } from './ComparedHow.tsx'
import { ComparedSides } from './ComparedSides.tsx'
import { ComparedTable } from './ComparedTable.tsx'
import { askedSide, type ComparedAsked, firstAsked, ownPeriod } from './comparedAsked.ts'

/** A frozen review or a period held against another, or against today: bar by bar, a month or for every 1,000 of a volume. */
export function CompareReviews({ snapshots }: { readonly snapshots: readonly SnapshotLabel[] }): ReactNode {
  const { t, language } = useLanguage()
  const api = useApi()
  const { effectivePeriod } = useHead()
  const [remembered, setAsked] = useRemembered<ComparedAsked>('review.compared', firstAsked)
  const asked = known(remembered, snapshots)
  const before = askedSide(asked, 'before', effectivePeriod)
  const after = askedSide(asked, 'after', effectivePeriod)
  const { data } = useQuery(
    api.progress.compare.queryOptions({
      input: {
        ...{ before: before ?? { snapshot: '' }, by: asked.by, volume: asked.volume, language },
        ...(after === null ? {} : { after }),
      },
      enabled: before !== null,
      placeholderData: keepPreviousData,
    }),
  )
  if (before === null) return null
  const change = (part: Partial<ComparedAsked>): void => setAsked({ ...asked, ...part })
  return (
    <section className={classes.snapshots} aria-label={t('reviewScreen.compare.title')}>
      <h2>{t('reviewScreen.compare.title')}</h2>
      <ComparedSides asked={asked} snapshots={snapshots} period={effectivePeriod} onChange={change} />
      <ComparedHow asked={asked} volumes={data?.volumes ?? []} onChange={change} />
      {data === undefined ? null : <Compared compared={data} asked={asked} />}
    </section>
  )
}

/** What is asked, with what was deleted given way: a review by the oldest that counted anything, the first one again by today, an own dimension of a snapshot by root causes. */
function known(asked: ComparedAsked, snapshots: readonly SnapshotLabel[]): ComparedAsked {
  const isThere = (id: string | null): boolean => id === ownPeriod || snapshots.some((one) => one.id === id)
  // Of a review that was frozen before anything was counted nothing can be compared.
  const oldest = snapshots.findLast(({ period }) => period !== null) ?? snapshots.at(-1)
  const before = isThere(asked.before) ? asked.before : (oldest?.id ?? null)
  const isAnother = asked.after !== before || before === ownPeriod
  const after = isThere(asked.after) && isAnother ? asked.after : ''
  const isFrozen = before !== ownPeriod || (after !== '' && after !== ownPeriod)
  return { ...asked, before, after, by: isFrozen && fieldOf(asked.by) !== null ? 'root-cause' : asked.by }
}

function Compared({ compared, asked }: { readonly compared: ComparedReviews; readonly asked: ComparedAsked }): ReactNode {
  const language = useLanguage()
  const { growth, missing } = exposureWords(
    { ...compared.comparison, volumes: compared.volumes, asked: asked.volume, advises: true },
    language,
  )
  return (
    <>
      <p>{compared.verdict}</p>
      {missing === null ? null : <p>{missing}</p>}
      {growth === null ? null : <p>{growth}</p>}
      <ComparedTable comparison={compared.comparison} by={asked.by} unit={asked.volume} />
    </>
  )
}
