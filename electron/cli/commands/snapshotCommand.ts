import { freezeEngagement } from '../../../shared/analysis/frozen/freezeEngagement.ts'
import { fillText } from '../../../shared/i18n/fillText.ts'
import { label } from '../../../shared/model/lists/values.ts'
import { localDay } from '../../../shared/model/localDay.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { longestName } from '../../../shared/model/vocabulary.ts'
import { OpenEngagement } from '../../backend/services/OpenEngagement.ts'
import { makeId } from '../../backend/store/base/makeId.ts'
import { insertItem } from '../../backend/store/insertItem.ts'
import type { Command } from '../base/Command.ts'
import { cliTexts } from '../base/cliTexts.ts'
import { WrongUse } from '../base/failures.ts'
import { fileArgument, withEngagementFile } from '../base/files.ts'
import { jsonText } from '../base/jsonText.ts'
import { isGiven, requiredOption } from '../base/readOptions.ts'
import { readTallied } from '../base/readTallied.ts'

/** Freezes an engagement as it stands under a name, to hold later ones against (design section 8). */
export const snapshotCommand: Command = {
  usage: 'shoresh snapshot FILE --name NAME [--json]',
  options: { name: { type: 'string' }, json: { type: 'boolean' } },
  files: [1, 1],
  async run(invocation, terminal) {
    const path = fileArgument(invocation, 0, terminal)
    const named = label.safeParse(requiredOption(invocation.values, 'name').trim())
    if (!named.success) throw new WrongUse('snapshotName', { longest: longestName })
    const snapshot = await withEngagementFile(path, 'write', terminal, (file) => {
      const { count } = file.problems
      if (count > 0) throw new Refusal('breaks-rules', { name: file.name, count })
      const { engagement, tallies } = readTallied(file)
      const made = freezeEngagement(engagement, tallies, { id: makeId(), name: named.data, on: localDay() })
      const open = new OpenEngagement(file, false)
      open.write('snapshot.add', { title: made.name }, (transaction) => insertItem(transaction, 'snapshots', made))
      return made
    })
    const { id, name, on, period } = snapshot
    if (isGiven(invocation.values, 'json')) return terminal.print(jsonText({ id, name, on, period }))
    terminal.tell(fillText(cliTexts(terminal.language).snapshotTaken, { name, id }, terminal.language))
  },
}
