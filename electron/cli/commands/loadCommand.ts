import { basename } from 'node:path'
import { fillText } from '../../../shared/i18n/fillText.ts'
import { createEngagementFile } from '../../backend/engagement/createEngagementFile.ts'
import { authorName } from '../../backend/services/OpenEngagement.ts'
import type { Command } from '../base/Command.ts'
import { cliTexts } from '../base/cliTexts.ts'
import { countsOf, countsText } from '../base/counts.ts'
import { fileArgument, readJson } from '../base/files.ts'
import { parseEngagementOrRefuse } from '../base/parseEngagementOrRefuse.ts'
import { isGiven } from '../base/readOptions.ts'

/** Makes an engagement file of interchange JSON (design section 7). An existing file is refused. */
export const loadCommand: Command = {
  usage: 'shoresh load IN.json FILE [--json]',
  options: { json: { type: 'boolean' } },
  files: [2, 2],
  async run(invocation, terminal) {
    const engagement = parseEngagementOrRefuse(readJson(fileArgument(invocation, 0, terminal)))
    const path = fileArgument(invocation, 1, terminal)
    createEngagementFile(path, engagement, { author: authorName() })
    const file = basename(path)
    const { name } = engagement
    const counts = countsOf(engagement, engagement.occurrences.length)
    if (isGiven(invocation.values, 'json')) return terminal.print(JSON.stringify({ file, name, ...counts }))
    const { language } = terminal
    terminal.tell(fillText(cliTexts(language).loaded, { name, file, counts: countsText(counts, language) }, language))
  },
}
