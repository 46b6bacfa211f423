import type { OneOwner } from '../../../shared/analysis/journey/journeyHands.ts'
import { type JourneySummary, journeySummary } from '../../../shared/analysis/journey/journeySummary.ts'
import { measureImpacts } from '../../../shared/analysis/measures/impact.ts'
import type { StoredEngagement } from '../../../shared/engagement/storedEngagement.ts'
import { fillText } from '../../../shared/i18n/fillText.ts'
import { formatFor } from '../../../shared/i18n/format.ts'
import { type Language, type Measure, measures } from '../../../shared/model/vocabulary.ts'
import type { Command } from '../base/Command.ts'
import { cliTexts } from '../base/cliTexts.ts'
import { RefusedHere, WrongUse } from '../base/failures.ts'
import { fileArgument, viewSoundFileAt } from '../base/files.ts'
import { formatTable } from '../base/formatTable.ts'
import { jsonText } from '../base/jsonText.ts'
import { choiceOption, isGiven, type OptionValues, textOption, textsOption } from '../base/readOptions.ts'
import { readTallied } from '../base/readTallied.ts'
import { resultLanguage } from '../base/Terminal.ts'
import { withoutControls } from '../base/withoutControls.ts'
import { unitName } from '../base/wordsOf.ts'

interface JourneyQuestion {
  readonly journey: string | null
  readonly measure: Measure
  readonly owners: readonly OneOwner[]
}

/** What is asked, from the command line alone, so that a mistake in it is told before any file is touched. */
function readQuestion(values: OptionValues): JourneyQuestion {
  return {
    journey: textOption(values, 'journey') ?? null,
    measure: choiceOption(values, 'measure', measures) ?? 'count',
    owners: textsOption(values, 'one-owner').map(readOneOwner),
  }
}

/** `A,B=NAME`: the last `=` divides the names from the one who takes their place. */
function readOneOwner(text: string): OneOwner {
  const at = text.lastIndexOf('=')
  const owner = text.slice(at + 1).trim()
  const names = text
    .slice(0, Math.max(at, 0))
    .split(',')
    .map((name) => name.trim())
  if (at < 0 || owner === '' || names.includes('')) throw new WrongUse('notOneOwner')
  return { names, owner }
}

/** As design section 8 has it. */
function answerOf({ withOneOwner, ...summary }: JourneySummary): object {
  // biome-ignore lint/suspicious/noThenProperty: the key is the format's, and nobody awaits it.
  return withOneOwner === undefined ? summary : { ...summary, then: withOneOwner }
}

/** The journey as a table for reading. */
function journeyText(summary: JourneySummary, engagement: StoredEngagement, measure: Measure, language: Language): string {
  const { journey: words } = cliTexts(language)
  const format = formatFor(language, engagement.currency)
  const figure = (value: number | null) => (value === null ? '' : format.number(value, 2))
  const stages = new Map(engagement.stages.map(({ id, name }) => [id, name]))
  const counted = (text: string, { hands, handOvers }: { hands: number; handOvers: number }) =>
    fillText(text, { hands: format.number(hands), handOvers: format.number(handOvers) }, language)
  const start = (header: string) => ({ header, align: 'start' as const })
  const end = (header: string) => ({ header, align: 'end' as const })
  const harm = fillText(words.harm, { unit: unitName(measure, language, engagement.currency) }, language)
  const table = formatTable(
    [
      ...[start(words.stage), start(words.touchpoint), end(words.customer), end(words.organisation)],
      ...[start(words.weakest), end(words.gap), end(harm)],
    ],
    summary.touchpoints.map(({ stage, name, momentOfTruth, customer, organisation, weakest, gap, harm: value }) => [
      ...[stages.get(stage) ?? '', momentOfTruth ? `${name} *` : name, figure(customer), figure(organisation)],
      ...[weakest ?? '', figure(gap), figure(value)],
    ]),
  )
  const lines = [
    summary.touchpoints.length === 0 ? words.nothing : table,
    counted(words.hands, summary),
    ...(summary.withOneOwner === undefined ? [] : [counted(words.withOneOwner, summary.withOneOwner)]),
  ]
  return withoutControls(lines.join('\n\n'))
}

/** A journey in figures: scores of both sides, harm, and the hands that customers are passed between (design section 8). */
export const journeyCommand: Command = {
  usage: 'shoresh journey FILE [--journey ID] [--measure count|severity|cost|customers] [--one-owner "A,B=NAME"]… [--json]',
  options: {
    journey: { type: 'string' },
    measure: { type: 'string' },
    'one-owner': { type: 'string', multiple: true },
    json: { type: 'boolean' },
  },
  files: [1, 1],
  async run(invocation, terminal) {
    const { journey, measure, owners } = readQuestion(invocation.values)
    const { engagement, summary } = await viewSoundFileAt(fileArgument(invocation, 0, terminal), terminal, (file) => {
      const { engagement, tallies } = readTallied(file)
      if (journey !== null && !engagement.journeys.some(({ id }) => id === journey)) {
        throw new RefusedHere('noJourney', { id: journey })
      }
      const impacts = measureImpacts(engagement, tallies, measure)
      return { engagement, summary: journeySummary({ ...engagement, impacts }, journey, owners) }
    })
    const language = resultLanguage(terminal, engagement)
    terminal.print(
      isGiven(invocation.values, 'json') ? jsonText(answerOf(summary)) : journeyText(summary, engagement, measure, language),
    )
  },
}
