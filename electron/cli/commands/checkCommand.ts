import type { FileProblems } from '../../../shared/engagement/FileProblems.ts'
import { fillText } from '../../../shared/i18n/fillText.ts'
import { fileProblemSentence } from '../../../shared/i18n/problemSentence.ts'
import { readEngagement } from '../../backend/store/engagementValue.ts'
import { FileRollups } from '../../backend/store/rollups/FileRollups.ts'
import type { Command } from '../base/Command.ts'
import { cliTexts } from '../base/cliTexts.ts'
import { countsOf, countsText } from '../base/counts.ts'
import { RefusedHere } from '../base/failures.ts'
import { fileArgument, viewFileAt } from '../base/files.ts'
import { jsonText } from '../base/jsonText.ts'
import { isGiven } from '../base/readOptions.ts'
import type { Terminal } from '../base/Terminal.ts'
import { withoutControls } from '../base/withoutControls.ts'

/** Says whether a file is whole: its bytes, its tables and triggers, its references, and every rule that it should keep to. */
export const checkCommand: Command = {
  usage: 'shoresh check FILE [--json]',
  options: { json: { type: 'boolean' } },
  files: [1, 1],
  async run(invocation, terminal) {
    const path = fileArgument(invocation, 0, terminal)
    const { engagement, occurrences, problems, file } = await viewFileAt(path, terminal, (opened) => ({
      engagement: opened.read(readEngagement),
      occurrences: FileRollups.of((work) => opened.read(work)).rowCount,
      problems: opened.problems,
      file: opened.name,
    }))
    const { name } = engagement
    const counts = countsOf(engagement, occurrences)
    const json = isGiven(invocation.values, 'json')
    if (problems.count > 0) refuse(problems, { name, file, json, counts }, terminal)
    if (json) return terminal.print(jsonText({ name, ...counts }))
    const { language } = terminal
    const text = fillText(cliTexts(language).checked, { name, counts: countsText(counts, language) }, language)
    terminal.print(withoutControls(text))
  },
}

interface Checked {
  readonly name: string
  readonly file: string
  readonly json: boolean
  readonly counts: object
}

/** Tells the problems one to a line, and how many others there are. @throws RefusedHere */
function refuse(problems: FileProblems, { name, file, json, counts }: Checked, { language, print, tell }: Terminal): never {
  const { first, count, stuck } = problems
  if (json) {
    const told = first.map((problem) => ({ ...problem, sentence: fileProblemSentence(problem, language) }))
    print(jsonText({ name, ...counts, problems: told, count, stuck }))
  } else {
    for (const problem of first) print(withoutControls(fileProblemSentence(problem, language)))
    if (count > first.length) tell(fillText(cliTexts(language).moreProblems, { count: count - first.length }, language))
  }
  throw new RefusedHere('breaksRules', { name: file, count })
}
