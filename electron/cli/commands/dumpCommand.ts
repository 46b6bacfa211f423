import { toInterchange } from '../../../shared/model/toInterchange.ts'
import type { Command } from '../base/Command.ts'
import { fileArgument, readEngagementAt } from '../base/files.ts'

/** Writes an engagement as interchange JSON (design section 7); `load` makes the same engagement of it. */
export const dumpCommand: Command = {
  usage: 'shoresh dump FILE',
  options: { json: { type: 'boolean' } },
  files: [1, 1],
  async run(invocation, terminal) {
    const engagement = readEngagementAt(fileArgument(invocation, 0, terminal), terminal)
    terminal.print(JSON.stringify(toInterchange(engagement), null, 2))
  },
}
