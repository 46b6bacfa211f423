import { Button } from '@mantine/core'
import { useViewportSize } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo } from 'react'
import { type BarName, dimensionBehind } from '../../../shared/analysis/pareto/drillDown.ts'
import type { Pareto, ParetoBar } from '../../../shared/analysis/pareto/pareto.ts'
import type { ParetoView } from '../../../shared/contract/analysis/paretoContract.ts'
import { noticeSentence } from '../../../shared/i18n/paretoSentences.ts'
import { dimensions, type Language, type Measure } from '../../../shared/model/vocabulary.ts'
import { ParetoTrail } from '../../charts/pareto/ParetoTrail.tsx'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { Notices } from '../../components/frame/Notices.tsx'
import { ScreenHeader } from '../../components/frame/ScreenHeader.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { paretoBarIn } from '../../page/bars/paretoBar.ts'
import { ChangesFile } from '../../page/changesFile.ts'
import { usePictureCommand } from '../../page/commands/usePictureCommand.ts'
import { useHead } from '../../page/useHead.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import { useRoute } from '../../page/useRoute.ts'
import { CasesLink } from './CasesLink.tsx'
import { ParetoControls } from './ParetoControls.tsx'
import { ParetoMain } from './ParetoMain.tsx'
import classes from './ParetoScreen.module.css'
import { ParetoSigns } from './ParetoSigns.tsx'
import { backTo, beginning, drilledInto, type ParetoScreenView, withDimension } from './paretoView.ts'
import { UnitsPicture } from './UnitsPicture.tsx'
import { type ParetoAnswers, usePareto } from './usePareto.ts'
import { ValueDifferences } from './ValueDifferences.tsx'
import { volumeSentences } from './volumeSentences.ts'

const spareForFrame = 374
const lowestChart = 320

/** Which few carry most of the harm, by any dimension and measure, and what is behind each bar. */
export function ParetoScreen(): ReactNode {
  usePictureCommand()
  const { t } = useLanguage()
  const head = useHead()
  const { go } = useRoute()
  const { height: windowHeight } = useViewportSize()
  const [view, setView] = useView()
  const measure = view.measure ?? head.plan.measure ?? 'count'
  const answers = usePareto(view, measure)
  const { data } = answers.chart
  const categoryOf = useCategoryOf(measure)
  if (head.counts.failurePoints === 0) {
    return (
      <EmptyState screen={t('paretoScreen.title')} title={t('paretoScreen.emptyTitle')} text={t('paretoScreen.emptyText')}>
        <Button onClick={() => go('failure-points')}>{t('paretoScreen.toFailurePoints')}</Button>
      </EmptyState>
    )
  }
  const units = (answers.beside.data?.exposures.volumes ?? []).map(({ unit }) => unit)
  const open = (bar: Pick<ParetoBar, 'kind' | 'key'>): void => {
    const next = dimensionBehind(view.by, bar.kind)
    if (next !== null) setView(drilledInto(view, bar.key, next))
    else if (bar.kind === 'item') go('failure-points', bar.key)
  }
  return (
    <div className={classes.screen}>
      <ScreenHeader title={t('paretoScreen.title')} lead={t('paretoScreen.lead')} />
      <ChangesFile value={false}>
        <ParetoControls
          view={view}
          measure={measure}
          pareto={data?.pareto}
          units={units}
          pair={answers.pair}
          onChange={setView}
        />
      </ChangesFile>
      {data ? (
        <div className={classes.chart}>
          <ParetoMain
            answers={answers}
            data={data}
            height={Math.max((windowHeight || window.innerHeight) - spareForFrame, lowestChart)}
            showsChance={view.signs.chance}
            showsProof={view.signs.proof}
            categoryOf={view.by === 'root-cause' ? categoryOf : undefined}
            trail={<Trail view={view} data={data} onView={setView} />}
            onOpen={open}
          />
          <Beneath view={view} measure={measure} answers={answers} pareto={data.pareto} onView={setView} />
        </div>
      ) : null}
    </div>
  )
}

/** What belongs to the chart and stands under it. */
function Beneath(props: ParetoNoticesProps & { onView(view: ParetoScreenView): void }): ReactNode {
  const { view, measure, answers, pareto, onView } = props
  return (
    <>
      <ValueDifferences answers={answers} />
      <ParetoNotices view={view} measure={measure} answers={answers} pareto={pareto} />
      {view.by === 'unit' && view.within.length === 0 && answers.bornAndLanded.data !== undefined ? (
        <UnitsPicture units={answers.bornAndLanded.data} />
      ) : null}
      <ParetoSigns signs={view.signs} answers={answers} pareto={pareto} onAgainst={(against) => onView({ ...view, against })} />
    </>
  )
}

interface ParetoNoticesProps {
  readonly view: ParetoScreenView
  readonly measure: Measure
  readonly answers: ParetoAnswers
  readonly pareto: Pareto
}

/** What to bear in mind of the chart as it is asked for. */
function ParetoNotices({ view, measure, answers, pareto }: ParetoNoticesProps): ReactNode {
  const wording = useLanguage()
  const { t, language } = wording
  const noBand = measure === 'count' ? t('charts.chance.tooFew') : t('charts.chance.onlyCounts')
  const chanceNotes = view.signs.chance && (measure !== 'count' || answers.chance.data === null) ? [noBand] : []
  const sentences = [...chanceNotes, ...volumeSentences(answers, wording), ...notices(pareto, language)]
  return <Notices title={t('paretoScreen.notices')} sentences={sentences} />
}

/** The bars gone into. */
function Trail(props: { view: ParetoScreenView; data: ParetoView; onView(view: ParetoScreenView): void }): ReactNode {
  const { view, onView } = props
  const { path, pareto } = props.data
  return (
    <ParetoTrail path={path} onBack={(depth) => onView(backTo(view, depth))}>
      <CasesLink path={path} days={pareto.period} />
    </ParetoTrail>
  )
}

/** What is behind a bar that another screen leads to. */
function behind(view: ParetoScreenView, { by, key }: BarName): ParetoScreenView {
  const whole = withDimension(view, by)
  const next = dimensionBehind(by, 'item')
  return next === null ? whole : drilledInto(whole, key, next)
}

/** What is shown; another screen leads here by a dimension or a bar, and from then on it is the user's to change. */
function useView() {
  const { id, replaceId } = useRoute()
  const remembered = useRemembered<ParetoScreenView>('pareto.view', beginning(useHead().counts.rootCauses))
  const [, setView] = remembered
  const asked = dimensions.find((dimension) => dimension === id)
  const bar = useMemo(() => paretoBarIn(id), [id])
  useEffect(() => {
    if (asked === undefined && bar === null) return
    setView((before) => (asked === undefined ? (bar === null ? before : behind(before, bar)) : withDimension(before, asked)))
    replaceId(null)
  }, [asked, bar, setView, replaceId])
  return remembered
}

/** A bar chosen to stand last may belong to another chart: its absence here is no news. */
function notices(pareto: Pareto, language: Language): readonly string[] {
  return pareto.notices.filter(({ code }) => code !== 'last-not-found').map((notice) => noticeSentence(notice, language))
}

/** The category of each root cause, for the colour of its bar. */
function useCategoryOf(measure: Measure): (key: string) => string | null {
  const api = useApi()
  const { data } = useQuery(api.rootCause.list.queryOptions({ input: { measure }, placeholderData: keepPreviousData }))
  return useMemo(() => {
    const categories = new Map((data?.rows ?? []).map(({ id, category }) => [id, category]))
    return (key) => categories.get(key) ?? null
  }, [data])
}
