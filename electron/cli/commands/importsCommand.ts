import { fillText } from '../../../shared/i18n/fillText.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import type { EngagementFile } from '../../backend/engagement/EngagementFile.ts'
import { bringBackRows } from '../../backend/importing/bringBackRows.ts'
import { OpenEngagement } from '../../backend/services/OpenEngagement.ts'
import { storedLists } from '../../backend/store/storedLists.ts'
import { takeBackImport } from '../../backend/store/takeBackImport.ts'
import type { Command } from '../base/Command.ts'
import { cliTexts } from '../base/cliTexts.ts'
import { fileArgument, viewSoundFileAt, withEngagementFile } from '../base/files.ts'
import { jsonText } from '../base/jsonText.ts'
import { isGiven, textOption } from '../base/readOptions.ts'
import type { Terminal } from '../base/Terminal.ts'

type Imports = ReturnType<typeof storedLists.imports.read>

function tellImports(imports: Imports, { language, tell }: Terminal): void {
  const texts = cliTexts(language)
  if (imports.length === 0) tell(texts.noImports)
  for (const {
    code,
    name,
    on,
    as = 'occurrences',
    rows = 0,
    imported = rows,
    duplicates = 0,
    setAside = 0,
    rejected = 0,
  } of imports) {
    tell(fillText(texts.importRow, { code, name, day: on, as, rows, imported, duplicates, setAside, rejected }, language))
  }
}

async function takeBack(path: string, named: string, asJson: boolean, terminal: Terminal): Promise<void> {
  const { taken, result } = await withEngagementFile(path, 'write', terminal, async (file) => {
    const open = new OpenEngagement(file, false)
    const taken = importNamed(file, named)
    await open.backUp()
    return { taken, result: open.write('import.take-back', { title: taken.name }, (db) => takeBackImport(db, taken.id)) }
  })
  if (asJson) {
    terminal.print(jsonText({ import: taken.id, ...result }))
    return
  }
  const texts = cliTexts(terminal.language)
  const { occurrences, items, restored, kept } = result
  terminal.tell(fillText(texts.takenBack, { name: taken.name, occurrences, items }, terminal.language))
  if (restored > 0) terminal.tell(fillText(texts.restoredBack, { count: restored }, terminal.language))
  const others = kept.filter(({ list }) => list !== 'occurrences')
  const cases = kept.length - others.length
  if (cases > 0) terminal.tell(fillText(texts.keptCasesBack, { count: cases }, terminal.language))
  const names = others.map(({ id, title }) => (title === '' ? id : title)).join(', ')
  if (others.length > 0) terminal.tell(fillText(texts.keptBack, { names }, terminal.language))
}

async function bringBack(path: string, named: string, label: string, asJson: boolean, terminal: Terminal): Promise<void> {
  const told = await withEngagementFile(path, 'write', terminal, async (file) => {
    const open = new OpenEngagement(file, false)
    const id = importNamed(file, named).id
    return { import: id, ...open.write('import.bring-back', { title: label }, (db) => bringBackRows(db, id, label)) }
  })
  const { rows, duplicates } = told
  if (asJson) terminal.print(jsonText(told))
  else terminal.tell(fillText(cliTexts(terminal.language).broughtBack, { rows, duplicates }, terminal.language))
}

/** An import by its id or its code. @throws Refusal `no-such-import` */
function importNamed(file: EngagementFile, named: string): Imports[number] {
  const taken = file.read((db) => storedLists.imports.read(db)).find(({ id, code }) => id === named || code === named)
  if (taken === undefined) throw new Refusal('no-such-import', { name: named })
  return taken
}

/** The files that were taken into an engagement; `--undo` takes one back as a whole, at any later time. */
export const importsCommand: Command = {
  usage: 'shoresh imports FILE [--undo ID | --bring-back ID --label LABEL] [--json]',
  options: { undo: { type: 'string' }, 'bring-back': { type: 'string' }, label: { type: 'string' }, json: { type: 'boolean' } },
  files: [1, 1],
  async run(invocation, terminal) {
    const path = fileArgument(invocation, 0, terminal)
    const undone = textOption(invocation.values, 'undo')
    const asJson = isGiven(invocation.values, 'json')
    if (undone !== undefined) {
      await takeBack(path, undone, asJson, terminal)
      return
    }
    const brought = textOption(invocation.values, 'bring-back')
    if (brought !== undefined) {
      await bringBack(path, brought, textOption(invocation.values, 'label') ?? '', asJson, terminal)
      return
    }
    const imports = await viewSoundFileAt(path, terminal, (file) => file.read((db) => storedLists.imports.read(db)))
    if (asJson) terminal.print(jsonText({ imports }))
    else tellImports(imports, terminal)
  },
}
