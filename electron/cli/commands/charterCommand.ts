import { commitmentStanding } from '../../../shared/analysis/charter/charterStanding.ts'
import type { StoredEngagement } from '../../../shared/engagement/storedEngagement.ts'
import { formatFor } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import { readEngagement } from '../../backend/store/engagementValue.ts'
import type { Command } from '../base/Command.ts'
import { cliTexts } from '../base/cliTexts.ts'
import { fileArgument, viewSoundFileAt } from '../base/files.ts'
import { formatTable } from '../base/formatTable.ts'
import { jsonText } from '../base/jsonText.ts'
import { isGiven } from '../base/readOptions.ts'
import { resultLanguage } from '../base/Terminal.ts'
import { withoutControls } from '../base/withoutControls.ts'

/** The charter as a table for reading. */
function charterText({ commitments, currency }: StoredEngagement, language: Language): string {
  const { charter } = cliTexts(language)
  if (commitments.length === 0) return charter.none
  const format = formatFor(language, currency)
  const rows = commitments.map((commitment) => {
    const { missing, vague, keepRate } = commitmentStanding(commitment)
    return [
      commitment.code,
      commitment.text,
      missing.map((field) => charter.fields[field]).join(', '),
      vague.map(({ text }) => text).join(', '),
      keepRate === null ? '' : format.percent(keepRate),
    ]
  })
  const headers = [charter.code, charter.commitment, charter.missing, charter.vague]
  const columns = [
    ...headers.map((header) => ({ header, align: 'start' as const })),
    { header: charter.kept, align: 'end' as const },
  ]
  return withoutControls(formatTable(columns, rows))
}

/** What the service charter leaves open, what of it is vague and how often it is kept (design section 8), as JSON or as a table. */
export const charterCommand: Command = {
  usage: 'shoresh charter FILE [--json]',
  options: { json: { type: 'boolean' } },
  files: [1, 1],
  async run(invocation, terminal) {
    const engagement = await viewSoundFileAt(fileArgument(invocation, 0, terminal), terminal, (file) => file.read(readEngagement))
    const json = isGiven(invocation.values, 'json')
    terminal.print(
      json
        ? jsonText({ commitments: engagement.commitments.map(commitmentStanding) })
        : charterText(engagement, resultLanguage(terminal, engagement)),
    )
  },
}
