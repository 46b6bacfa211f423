import { findProblems } from '../../../shared/engagement/findProblems.ts'
import { fillText } from '../../../shared/i18n/fillText.ts'
import { ProblemTally } from '../../../shared/model/ProblemTally.ts'
import { readEngagement } from '../../backend/store/engagementValue.ts'
import { FileRollups } from '../../backend/store/rollups/FileRollups.ts'
import type { Command } from '../base/Command.ts'
import { cliTexts } from '../base/cliTexts.ts'
import { countsOf, countsText } from '../base/counts.ts'
import { ProblemFound } from '../base/failures.ts'
import { fileArgument, viewFileAt } from '../base/files.ts'
import { isGiven } from '../base/readOptions.ts'
import { withoutControls } from '../base/withoutControls.ts'

/** Says whether a file is whole: its bytes, its tables and triggers, its references, and every rule of section 7. */
export const checkCommand: Command = {
  usage: 'shoresh check FILE [--json]',
  options: { json: { type: 'boolean' } },
  files: [1, 1],
  async run(invocation, terminal) {
    const path = fileArgument(invocation, 0, terminal)
    const { engagement, occurrences } = await viewFileAt(path, terminal, (file) => ({
      engagement: file.read(readEngagement),
      occurrences: FileRollups.of((work) => file.read(work)).rowCount,
    }))
    const problems = new ProblemTally()
    findProblems(engagement, problems.report)
    if (problems.refused !== null) throw new ProblemFound(problems.refused)
    const { name } = engagement
    const counts = countsOf(engagement, occurrences)
    if (isGiven(invocation.values, 'json')) return terminal.print(JSON.stringify({ name, ...counts }))
    const { language } = terminal
    const text = fillText(cliTexts(language).checked, { name, counts: countsText(counts, language) }, language)
    terminal.print(withoutControls(text))
  },
}
