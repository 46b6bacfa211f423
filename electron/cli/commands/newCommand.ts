import { basename } from 'node:path'
import { fillText } from '../../../shared/i18n/fillText.ts'
import { createEngagementFile } from '../../backend/engagement/createEngagementFile.ts'
import { authorName } from '../../backend/services/OpenEngagement.ts'
import type { Command } from '../base/Command.ts'
import { cliTexts } from '../base/cliTexts.ts'
import { fileArgument } from '../base/files.ts'
import { jsonText } from '../base/jsonText.ts'
import { parseEngagementOrRefuse } from '../base/parseEngagementOrRefuse.ts'
import { isGiven } from '../base/readOptions.ts'

/** Makes an empty engagement, named after its file. An existing file is refused. */
export const newCommand: Command = {
  usage: 'shoresh new FILE [--json]',
  options: { json: { type: 'boolean' } },
  files: [1, 1],
  async run(invocation, terminal) {
    const path = fileArgument(invocation, 0, terminal)
    const file = basename(path)
    const engagement = parseEngagementOrRefuse({
      name: file.replace(/\.shoresh$/iu, '') || file,
      ...(terminal.asked === undefined ? {} : { language: terminal.asked }),
    })
    createEngagementFile(path, engagement, { author: authorName() })
    const { name } = engagement
    if (isGiven(invocation.values, 'json')) return terminal.print(jsonText({ file, name }))
    terminal.tell(fillText(cliTexts(terminal.language).created, { name, file }, terminal.language))
  },
}
