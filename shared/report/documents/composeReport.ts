import { surenessOf } from '../../analysis/uncertainty/sureness.ts'
import { fillText } from '../../i18n/fillText.ts'
import { amountText } from '../../i18n/planSentences.ts'
import { intervalSentence, surenessSentence } from '../../i18n/surenessSentences.ts'
import { builtInCategories } from '../../model/vocabulary.ts'
import { paretoFinding } from '../paretoFinding.ts'
import { charterPart } from '../parts/charterPart.ts'
import { comparisonPart } from '../parts/comparisonPart.ts'
import { cyclesPart } from '../parts/cyclesPart.ts'
import { decisionsPart } from '../parts/decisionsPart.ts'
import { evidencePart } from '../parts/evidencePart.ts'
import { journeyPart } from '../parts/journeyPart.ts'
import { kpisPart } from '../parts/kpisPart.ts'
import { paretoPart } from '../parts/paretoPart.ts'
import { planFinding, planPart } from '../parts/planPart.ts'
import { progressPart } from '../parts/progressPart.ts'
import { promisesPart } from '../parts/promisesPart.ts'
import { responsesPart } from '../parts/responsesPart.ts'
import { tracesPart } from '../parts/tracesPart.ts'
import type { Report, ReportBlock, ReportPart } from '../report.ts'
import { figureIds, type NextFigure, type ReportSource, type ReportWording, reportWording } from '../reportSource.ts'
import { framed, reportFacts } from './framed.ts'

/** A report of an engagement, in all its parts; that of a list without items is left out. */
export function composeReport(source: ReportSource): Report {
  const wording = reportWording(source)
  const next = figureIds()
  const { own } = wording
  return framed(source, wording, {
    kicker: own.kicker,
    contents: own.contents,
    facts: reportFacts(source, wording),
    parts: [
      summaryPart(source, wording, next),
      methodPart(source, wording),
      journeyPart(source, wording, next),
      promisesPart(source, wording, next),
      paretoPart(source, wording, next),
      planPart(source, wording, next),
      tracesPart(source, wording, next),
      decisionsPart(source, wording, next),
      progressPart(source, wording, next),
      comparisonPart(source, wording, next),
      cyclesPart(source, wording, next),
      kpisPart(source, wording, next),
      charterPart(source, wording, next),
      responsesPart(source, wording, next),
      evidencePart(source, wording, next),
      glossaryPart(wording),
    ],
  })
}

function summaryPart(source: ReportSource, wording: ReportWording, next: NextFigure): ReportPart {
  const { plan, uncertainty, paretos } = source
  const { own, words, t, language } = wording
  const findings = paretos.map((pareto): ReportBlock => ({ kind: 'paragraph', text: `${paretoFinding(pareto, wording)}.` }))
  const sureness = uncertainty === null ? null : surenessOf(plan.items, uncertainty.stays)
  const sure = [
    ...(uncertainty === null || uncertainty.removed.low === uncertainty.removed.high
      ? []
      : [intervalSentence(uncertainty.removed, words)]),
    ...(sureness === null ? [] : [surenessSentence(sureness, words)]),
  ]
  const share = wording.format.percent(plan.total === 0 ? 0 : plan.removed / plan.total)
  const keys = [
    { label: own.key.total, text: amountText(plan.total, words), note: '' },
    { label: own.key.removed, text: amountText(plan.removed, words), note: fillText(own.share, { share }, language) },
    { label: own.key.fixes, text: wording.format.number(plan.items.length), note: '' },
    {
      label: own.key.effort,
      text: t('charts.plan.days', { count: plan.effortDays, number: wording.format.typed(plan.effortDays) }),
      note: '',
    },
    { label: own.key.cost, text: wording.format.money(plan.cost), note: '' },
  ].map((key) => ({ ...key, id: next('K') }))
  return {
    id: 'summary',
    title: own.parts.summary,
    blocks: [
      { kind: 'keys', keys },
      ...findings,
      { kind: 'paragraph', text: `${planFinding(source, wording)}.` },
      ...sure.map((text): ReportBlock => ({ kind: 'paragraph', text })),
    ],
  }
}

function methodPart({ engagement, missing }: ReportSource, { own, format, t, language }: ReportWording): ReportPart {
  const { capacity, budget } = engagement.plan
  const limits = [
    ...(capacity === undefined
      ? []
      : [
          fillText(own.limitDays, { days: t('charts.plan.days', { count: capacity, number: format.typed(capacity) }) }, language),
        ]),
    ...(budget === undefined ? [] : [fillText(own.limitBudget, { money: format.money(budget) }, language)]),
  ]
  const shown = limits.length === 0 ? own.noLimits : format.list(limits)
  const told = [
    own.methodRoots,
    own.methodPlan,
    fillText(own.limits, { limits: shown }, language),
    own.methodNumbers,
    own.methodFingerprint,
  ]
  return {
    id: 'method',
    title: own.parts.method,
    blocks: [
      ...told.map((text): ReportBlock => ({ kind: 'paragraph', text })),
      ...missing.map((text): ReportBlock => ({ kind: 'notice', text })),
    ],
  }
}

function glossaryPart({ own, t }: ReportWording): ReportPart {
  const { terms } = own
  const listed = [
    ...[terms.touchpoint, terms.moment, terms.gap, terms.failurePoint, terms.trace, terms.rootCause],
    ...[terms.vital, terms.fix, terms.wave],
  ]
  const categories = builtInCategories.map(
    (category) => [t(`vocabulary.category.${category}`), t(`vocabulary.categoryDefinition.${category}`)] as const,
  )
  const shown = [...listed.map(({ term, meaning }) => [term, meaning] as const), ...categories]
  return { id: 'glossary', title: own.parts.glossary, blocks: [{ kind: 'terms', terms: shown }] }
}
