import { basename } from 'node:path'
import { fillText } from '../../../shared/i18n/fillText.ts'
import { loadEngagementFile } from '../../backend/engagement/loadEngagementFile.ts'
import { authorName } from '../../backend/services/OpenEngagement.ts'
import type { Command } from '../base/Command.ts'
import { cliTexts } from '../base/cliTexts.ts'
import { countsOf, countsText } from '../base/counts.ts'
import { ProblemFound } from '../base/failures.ts'
import { fileArgument } from '../base/files.ts'
import { jsonText } from '../base/jsonText.ts'
import { readDocument } from '../base/readDocument.ts'
import { isGiven } from '../base/readOptions.ts'

/** Makes an engagement file of interchange JSON (design section 7). An existing file is refused. */
export const loadCommand: Command = {
  usage: 'shoresh load IN.json FILE [--json]',
  options: { json: { type: 'boolean' } },
  files: [2, 2],
  async run(invocation, terminal) {
    const document = readDocument(fileArgument(invocation, 0, terminal))
    const path = fileArgument(invocation, 1, terminal)
    const loaded = loadEngagementFile(path, document, { author: authorName() })
    if (!loaded.ok) throw new ProblemFound(loaded)
    const file = basename(path)
    const { name } = loaded.engagement
    const counts = countsOf(loaded.engagement, loaded.rows.get('occurrences') ?? 0)
    if (isGiven(invocation.values, 'json')) return terminal.print(jsonText({ file, name, ...counts }))
    const { language } = terminal
    terminal.tell(fillText(cliTexts(language).loaded, { name, file, counts: countsText(counts, language) }, language))
  },
}
