import { refusalSentence } from '../../../shared/i18n/refusalSentence.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { interchangeText } from '../../backend/exporting/interchangeText.ts'
import { withEscapes } from '../../backend/exporting/withEscapes.ts'
import type { Command } from '../base/Command.ts'
import { fileArgument, viewFileAt } from '../base/files.ts'

/** Writes an engagement as interchange JSON (design section 7); `load` makes the same engagement of it. */
export const dumpCommand: Command = {
  usage: 'shoresh dump FILE',
  options: { json: { type: 'boolean' } },
  files: [1, 1],
  async run(invocation, terminal) {
    await viewFileAt(fileArgument(invocation, 0, terminal), terminal, (file) => {
      file.read((db) => {
        for (const piece of interchangeText(db)) terminal.write(withEscapes(piece))
      })
      terminal.write('\n')
      const { count } = file.problems
      if (count > 0) terminal.tell(refusalSentence(new Refusal('breaks-rules', { name: file.name, count }), terminal.language))
    })
  },
}
