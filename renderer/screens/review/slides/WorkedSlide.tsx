import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { comparedRates } from '../../../../shared/analysis/comparison/comparedRates.ts'
import type { ComparedReviews, SnapshotLabel } from '../../../../shared/contract/analysis/progressContract.ts'
import { exposureText, exposureWords } from '../../../../shared/i18n/comparison/exposureWords.ts'
import { KpiMovements } from '../../../kit/kpi/KpiMovements.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useShownText } from '../../../language/ShownTexts.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useRemembered } from '../../../page/useRemembered.ts'
import { type ComparedAsked, firstAsked } from '../compare/comparedAsked.ts'
import classes from './slides.module.css'

/** As many as can be read from the back of the room. */
const barsShown = 4
const kpisShown = 3

/** What changed since the last snapshot: cases before and after, and how the KPIs moved. */
export function WorkedSlide(): ReactNode {
  const wording = useLanguage()
  const { t, language } = wording
  const shownText = useShownText()
  const api = useApi()
  const { data } = useQuery(api.progress.get.queryOptions({ placeholderData: keepPreviousData }))
  const last = data?.snapshots[0]
  // As the reviews were compared on their own screen, by months or by a volume.
  const [{ volume }] = useRemembered<ComparedAsked>('review.compared', firstAsked)
  const { data: since } = useQuery(
    api.progress.compare.queryOptions({
      input: { before: { snapshot: last?.id ?? '' }, volume, language },
      enabled: last !== undefined,
      placeholderData: keepPreviousData,
    }),
  )
  const { data: kpis } = useQuery(api.kpi.list.queryOptions({ placeholderData: keepPreviousData }))
  if (data === undefined) return null
  const exposed = since && { ...since.comparison, volumes: since.volumes, asked: volume, advises: true }
  const growth = exposed === undefined ? null : exposureWords(exposed, wording).growth
  return (
    <>
      <h1 className={classes.title}>
        {last === undefined ? t('reviewScreen.noSnapshot') : t('reviewScreen.since', { name: shownText(last.name) })}
      </h1>
      {last === undefined ? <p>{t('reviewScreen.noSnapshotText')}</p> : null}
      {last === undefined || since === undefined ? null : <p>{shownText(since.verdict)}</p>}
      {growth === null ? null : <p className={classes.quiet}>{growth}</p>}
      <div className={classes.sideBySide}>
        {last === undefined || since === undefined ? null : (
          <BeforeAfter since={since} last={last} unit={volume} most={growth === null ? barsShown : barsShown - 1} />
        )}
        {kpis === undefined ? null : <KpiMovements kpis={kpis} most={kpisShown} />}
      </div>
    </>
  )
}

interface BeforeAfterProps {
  readonly since: ComparedReviews
  readonly last: SnapshotLabel
  /** Of the volume that was asked for. */
  readonly unit: string | null
  /** Bars: the sentence on the volume takes the room of one. */
  readonly most: number
}

function BeforeAfter({ since, last, unit, most: count }: BeforeAfterProps): ReactNode {
  const { t, format } = useLanguage()
  const { comparison } = since
  const { from, to } = comparison.after
  const shown = comparedRates(comparison).slice(0, count)
  const most = Math.max(1e-9, ...shown.flatMap(({ was, is }) => [was, is]))
  return (
    <div>
      <p className={classes.quiet}>
        {t('reviewScreen.beforeAfter', { per: exposureText(comparison, unit, t), day: format.day(last.period?.to ?? last.on) })}
        {from === null || to === null ? '' : ` · ${format.day(from)} – ${format.day(to)}`}
      </p>
      <dl className={classes.gaps} data-dense>
        {shown.map(({ key, label, was, is }) => (
          <div key={key}>
            <dt>
              <TypedWords>{label}</TypedWords>
            </dt>
            <dd>
              {[was, is].map((value, place) => (
                <span key={place === 0 ? 'before' : 'after'} className={classes.score}>
                  <span className={classes.quiet}>{t(place === 0 ? 'reviewScreen.before' : 'reviewScreen.after')}</span>
                  <span className={classes.track}>
                    <span
                      className={classes.bar}
                      data-own={place === 1 || undefined}
                      style={{ inlineSize: `${(value / most) * 100}%` }}
                    />
                  </span>
                  <strong>{format.number(value, 1)}</strong>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
