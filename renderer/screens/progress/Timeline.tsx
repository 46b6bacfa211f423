import { memo, type ReactNode, useMemo } from 'react'
import { latenessOf } from '../../../shared/analysis/progress/fixStanding.ts'
import type { ProgressFix } from '../../../shared/contract/analysis/progressContract.ts'
import { countWorkingDays, dayOffOn, type WorkingDays } from '../../../shared/model/days/workingDays.ts'
import { groupBy } from '../../../shared/model/groupBy.ts'
import { textMeasure } from '../../charts/base/useMeasureText.ts'
import { PictureMenu } from '../../charts/frame/PictureMenu.tsx'
import { monthName } from '../../charts/months/monthsWords.ts'
import { type DaysOffRun, layOutDaysOff } from '../../charts/timeline/layOutDaysOff.ts'
import { type Timeline as Layout, layOutTimeline, type TimelineRow } from '../../charts/timeline/layOutTimeline.ts'
import { timelinePicture } from '../../charts/timeline/timelinePicture.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useDrawnRows } from '../../page/redrawing/useDrawnRows.ts'
import { useHead } from '../../page/useHead.ts'
import { useRoute } from '../../page/useRoute.ts'
import { standingOf } from './standing.ts'
import classes from './Timeline.module.css'

interface TimelineProps {
  readonly fixes: readonly ProgressFix[]
  readonly today: string
}

/** Fixes that were rejected have no time before them. */
function drawnFixes(fixes: readonly ProgressFix[]): readonly ProgressFix[] {
  const rank = ({ wave }: ProgressFix): number => wave ?? Number.POSITIVE_INFINITY
  const start = ({ startOn, dueOn, doneOn }: ProgressFix): string => startOn ?? dueOn ?? doneOn ?? '9999'
  return fixes
    .filter(({ state }) => state !== 'rejected')
    .toSorted((one, other) => rank(one) - rank(other) || (start(one) < start(other) ? -1 : 1))
}

/** The fixes along the months, wave by wave, with today among them. */
export function Timeline({ fixes, today }: TimelineProps): ReactNode {
  const wording = useLanguage()
  const { t, direction } = wording
  const { working } = useHead()
  const { go } = useRoute()
  const drawn = useMemo(() => drawnFixes(fixes), [fixes])
  const layout = useMemo(
    () =>
      layOutTimeline(
        drawn.map((fix) => ({ ...fix, checkOn: fix.check?.on ?? null })),
        today,
      ),
    [drawn, today],
  )
  const daysOff = useMemo(() => {
    if (layout === null) return 'none'
    return stripes(
      layOutDaysOff(layout.span, (day) => dayOffOn(day, working) !== null),
      direction,
    )
  }, [layout, working, direction])
  const count = useDrawnRows(drawn.length)
  if (layout === null) return null
  const rows = drawn.map((fix, index) => ({ fix, row: layout.rows[index] ?? empty }))
  const waves = groupBy(rows.slice(0, count), ({ fix }) => String(fix.wave ?? ''))
  const nameOf = (wave: string): string => (wave === '' ? t('progressScreen.noWave') : t('progressScreen.wave', { wave }))
  const isLate = (fix: ProgressFix): boolean => latenessOf(standingOf(fix), today) !== null
  const picture = () =>
    timelinePicture({
      waves: Array.from(
        groupBy(rows, ({ fix }) => String(fix.wave ?? '')),
        ([wave, of]) => ({ name: nameOf(wave), lines: of.map(({ fix, row }) => ({ ...fix, row, isLate: isLate(fix) })) }),
      ),
      layout,
      captions: { title: t('progressScreen.timeline'), subtitle: '', rule: t('pictures.timelineRule') },
      wording,
      measure: textMeasure(),
      today,
    })
  return (
    <section className={classes.timeline} aria-label={t('progressScreen.timeline')}>
      <div className={classes.head}>
        <h2>{t('progressScreen.timeline')}</h2>
        <PictureMenu picture={picture} name={t('progressScreen.timeline')} />
      </div>
      <div className={classes.scroller} style={{ '--days-off': daysOff }}>
        <Months layout={layout} />
        {Array.from(waves, ([wave, of]) => (
          <Wave key={wave} name={nameOf(wave)}>
            {of.map(({ fix, row }) => (
              <Line key={fix.id} fix={fix} row={row} today={layout.today} isLate={isLate(fix)} working={working} onOpen={go} />
            ))}
          </Wave>
        ))}
      </div>
      <p className={classes.legend}>{t('progressScreen.legend')}</p>
    </section>
  )
}

/** The days off as the ground of a line of time: one picture for all of them, however many fixes there are. */
function stripes(runs: readonly DaysOffRun[], direction: 'rtl' | 'ltr'): string {
  if (runs.length === 0) return 'none'
  const stops = runs.flatMap(({ from, length }) => [
    `transparent ${from}%`,
    `var(--surface-sunken) ${from}%`,
    `var(--surface-sunken) ${from + length}%`,
    `transparent ${from + length}%`,
  ])
  return `linear-gradient(to ${direction === 'rtl' ? 'left' : 'right'}, ${stops.join(', ')})`
}

const empty: TimelineRow = { bar: null, due: null, done: null, check: null }

function Wave({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <p className={classes.wave} aria-hidden>
        {name}
      </p>
      <ul aria-label={name} className={classes.fixes}>
        {children}
      </ul>
    </>
  )
}

function Months({ layout }: { readonly layout: Layout }): ReactNode {
  const { t, language } = useLanguage()
  return (
    <div className={classes.months} aria-hidden>
      <span />
      <span className={classes.track}>
        {layout.ticks.map(({ day, at }) => (
          <span key={day} className={classes.tick} style={{ insetInlineStart: `${at}%` }}>
            {monthName(day.slice(0, 7), { language }, 'short')}
          </span>
        ))}
        <span
          className={classes.todayLabel}
          style={layout.today > 50 ? { insetInlineEnd: `${100 - layout.today}%` } : { insetInlineStart: `${layout.today}%` }}
        >
          {t('progressScreen.today')}
        </span>
      </span>
    </div>
  )
}

interface LineProps {
  readonly fix: ProgressFix
  readonly row: TimelineRow
  readonly today: number
  readonly isLate: boolean
  readonly working: WorkingDays
  onOpen(screen: 'fixes', fix: string): void
}

// There may be hundreds: what all of them need is handed to them, and one that stays what it was is not drawn anew.
const Line = memo(function Line({ fix, row, today, isLate, working, onOpen }: LineProps): ReactNode {
  const { t, format } = useLanguage()
  const { bar } = row
  const state = t(`vocabulary.fixState.${fix.state}`)
  const from = fix.startOn ?? fix.dueOn ?? fix.doneOn
  const to = fix.doneOn ?? fix.dueOn ?? fix.startOn
  const spoken =
    from === null || to === null
      ? `${fix.title}, ${state}`
      : t('progressScreen.barDays', {
          bar: t('progressScreen.bar', { title: fix.title, state, from: format.day(from), to: format.day(to) }),
          count: countWorkingDays(from, to, working),
        })
  return (
    <li className={classes.line}>
      <button type="button" className={classes.name} aria-label={`${fix.code} ${spoken}`} onClick={() => onOpen('fixes', fix.id)}>
        <span className={classes.code}>{fix.code}</span> <TypedWords>{fix.title}</TypedWords>
      </button>
      <span className={classes.track} aria-hidden>
        <span className={classes.today} style={{ insetInlineStart: `${today}%` }} />
        {bar === null ? (
          <span className={classes.undated}>{t('progressScreen.undated')}</span>
        ) : (
          <span
            className={classes.bar}
            data-state={fix.state}
            data-late={isLate || undefined}
            style={{ insetInlineStart: `${bar.from}%`, inlineSize: `max(${bar.length}%, 0.375rem)` }}
          />
        )}
        <Mark at={row.done === null ? row.due : null} sign="▲" />
        <Mark at={row.check} sign="◆" />
      </span>
    </li>
  )
})

function Mark({ at, sign }: { readonly at: number | null; readonly sign: string }): ReactNode {
  return at === null ? null : (
    <span className={classes.mark} style={{ insetInlineStart: `${at}%` }}>
      {sign}
    </span>
  )
}
