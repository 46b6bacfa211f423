import { answerForm } from '../assistant/assistantAnswer.ts'
import type { CauseNode, StoredEngagement } from '../engagement/storedEngagement.ts'
import { report as english } from '../i18n/en/report.ts'
import { fillText } from '../i18n/fillText.ts'
import { formatFor } from '../i18n/format.ts'
import { report as hebrew } from '../i18n/he/report.ts'
import { paretoLabels } from '../i18n/paretoLabels.ts'
import { translator } from '../i18n/translator.ts'
import type { Language } from '../model/vocabulary.ts'

const texts = { en: english.brief, he: hebrew.brief }

interface BriefSource {
  readonly engagement: StoredEngagement
  /** Cases a month of each failure point, by id. */
  readonly impacts: ReadonlyMap<string, number>
  readonly language: Language
  /** Masks what tells who somebody is. */
  readonly mask: (text: string) => string
}

/**
 * What somebody copies into an assistant of theirs: the engagement in plain text, masked, the questions, and the form of the
 * answer that `readAnswer` takes. Customers, money and attachments are no part of it.
 */
export function composeBrief({ engagement, impacts, language, mask }: BriefSource): string {
  const own = texts[language]
  const told = [
    heading(own.failurePoints, failurePointLines(engagement, impacts, language)),
    heading(own.rootCauses, rootCauseLines(engagement, language)),
    heading(own.fixes, fixLines(engagement, language)),
    heading(own.evidence, evidenceLines(engagement, language)),
  ].flat()
  return [own.opening, ...told.map(mask), '', own.questions, '', own.form, answerForm, ''].join('\n')
}

/** Nothing where a list is empty. */
function heading(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `## ${title}`, ...lines.map(oneLine)]
}

/** A text of several lines could pass itself off as more of the brief. */
function oneLine(text: string): string {
  const indent = /^ */.exec(text)?.[0] ?? ''
  return `${indent}${text.trim().replace(/\s+/g, ' ')}`
}

function failurePointLines(
  { failurePoints, traces, rootCauses }: StoredEngagement,
  impacts: ReadonlyMap<string, number>,
  language: Language,
): readonly string[] {
  const own = texts[language]
  const { number } = formatFor(language, 'ILS')
  const codes = new Map(rootCauses.map(({ id, code }) => [id, code]))
  const byPoint = new Map(traces.map((trace) => [trace.failurePoint, trace.cause]))
  const worst = failurePoints.toSorted((one, other) => (impacts.get(other.id) ?? 0) - (impacts.get(one.id) ?? 0))
  return worst.flatMap(({ id, code, title, description = '' }) => {
    const cases = fillText(own.cases, { number: number(impacts.get(id) ?? 0) }, language)
    const trace = byPoint.get(id)
    return [
      `- ${code}: ${title} (${cases})${description === '' ? '' : `. ${description}`}`,
      ...(trace === undefined ? [] : causeLines(trace, 1, codes, language)),
    ]
  })
}

function causeLines(
  { title, state = 'possible', rootCause, causes = [] }: CauseNode,
  depth: number,
  codes: ReadonlyMap<string, string>,
  language: Language,
): readonly string[] {
  const t = translator(language)
  const named = [
    title ?? '',
    rootCause === undefined ? '' : fillText(texts[language].endsAt, { code: codes.get(rootCause) ?? '' }, language),
  ]
    .filter((said) => said !== '')
    .join(' ')
  const own = named === '' ? [] : [`${'  '.repeat(depth)}- ${named} (${t(`vocabulary.causeState.${state}`)})`]
  return [...own, ...causes.flatMap((cause) => causeLines(cause, depth + own.length, codes, language))]
}

function rootCauseLines({ rootCauses, categories }: StoredEngagement, language: Language): readonly string[] {
  const own = new Map(Object.entries(paretoLabels(language).categories))
  const names = new Map(categories.map(({ id, name }) => [id, name]))
  return rootCauses.map(
    ({ code, title, category }) => `- ${code}: ${title} (${names.get(category) ?? own.get(category) ?? category})`,
  )
}

function fixLines({ fixes, rootCauses }: StoredEngagement, language: Language): readonly string[] {
  const t = translator(language)
  const codes = new Map(rootCauses.map(({ id, code }) => [id, code]))
  return fixes.map(({ code, title, state = 'idea', effects }) => {
    const weakened = effects.flatMap(({ rootCause }) => codes.get(rootCause) ?? []).join(', ')
    return `- ${code}: ${title} (${[t(`vocabulary.fixState.${state}`), weakened].filter((said) => said !== '').join('; ')})`
  })
}

function evidenceLines({ evidence }: StoredEngagement, language: Language): readonly string[] {
  const t = translator(language)
  return evidence.flatMap(({ code, source, quote, note }) => {
    const said = [quote, note].filter((text) => text !== undefined && text !== '').join(' – ')
    return said === '' ? [] : [`- ${code} (${t(`vocabulary.evidenceSource.${source}`)}): ${said}`]
  })
}
