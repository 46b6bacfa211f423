import { lstatSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fillText } from '../../../shared/i18n/fillText.ts'
import { formatFor } from '../../../shared/i18n/format.ts'
import { localDay } from '../../../shared/model/localDay.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import type { Brand } from '../../../shared/model/report/brand.ts'
import { type ReportFormat, reportFormatOf } from '../../../shared/model/report/reportFormats.ts'
import { formatsOfKind, type ReportKind, reportKinds } from '../../../shared/model/report/reportKinds.ts'
import { withRefusals } from '../../backend/engagement/base/translateError.ts'
import { beginPrinting } from '../../backend/reporting/beginPrinting.ts'
import type { ComparedPeriods } from '../../backend/reporting/comparedPeriods.ts'
import { browserPrinter } from '../../backend/reporting/pdf/browserPrinter.ts'
import { readReport } from '../../backend/reporting/readReport.ts'
import { writeReportFile } from '../../backend/reporting/writeReportFile.ts'
import { brandStore, logoOf } from '../../backend/services/preferences/brandStore.ts'
import type { Command } from '../base/Command.ts'
import { cliTexts } from '../base/cliTexts.ts'
import { RefusedHere, WrongUse } from '../base/failures.ts'
import { fileArgument, resolveFile, viewSoundFileAt } from '../base/files.ts'
import {
  choiceOption,
  colourOption,
  isGiven,
  type OptionValues,
  periodOption,
  requiredOption,
  textOption,
} from '../base/readOptions.ts'
import type { Terminal } from '../base/Terminal.ts'

/** The format asked for. Refuses a file that cannot be made before anything is worked out. @throws RefusedHere; Refusal `exists`, `no-folder` */
function formatOf(path: string, kind: ReportKind): ReportFormat {
  const name = basename(path)
  const format = reportFormatOf(name)
  if (format === undefined) throw new RefusedHere('reportKind', { name })
  if (!formatsOfKind[kind].includes(format))
    throw new RefusedHere('reportFormat', { kind, formats: formatsOfKind[kind].join(', ') })
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw new Refusal('exists', { name })
  if (!statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory()) throw new Refusal('no-folder', { name })
  return format
}

/** As the app keeps it, but for what the options say. @throws WrongUse; Refusal `not-found`, `not-a-logo` */
function brandOf(values: OptionValues, terminal: Terminal): Brand {
  const kept = brandStore(terminal.userDataFolder).get()
  const colour = colourOption(values, 'colour') ?? kept.colour
  const named = textOption(values, 'logo')
  if (named === undefined) return { ...kept, colour }
  const path = resolveFile(named, terminal)
  const name = basename(path)
  return {
    colour,
    logo: logoOf(
      name,
      withRefusals(name, () => readFileSync(path)),
    ),
  }
}

/** Both periods or none. @throws WrongUse */
function comparedOf(values: OptionValues): ComparedPeriods | undefined {
  const [before, after] = [periodOption(values, 'before'), periodOption(values, 'after')]
  if (before === undefined && after === undefined) return undefined
  if (before === undefined) throw new WrongUse('missingOption', { option: 'before' })
  if (after === undefined) throw new WrongUse('missingOption', { option: 'after' })
  return { before, after }
}

/** Says on a terminal that somebody watches how far the report is. */
function passingOn({ language, showPassing }: Terminal): { share(share: number): void; print(): void } {
  const texts = cliTexts(language)
  const share = (done: number): void =>
    showPassing?.(fillText(texts.reporting, { share: formatFor(language, '').percent(done) }, language))
  return { share, print: () => showPassing?.(texts.printing) }
}

/** Writes a report of an engagement (design section 8), or another of its documents. An existing file is refused. */
export const reportCommand: Command = {
  usage:
    'shoresh report FILE --out REPORT.html|REPORT.pdf|REPORT.docx|REPORT.pptx|REPORT.xlsx [--as report|minutes|charter|owners|you-said|a3] [--about CODE|NAME] [--redacted] [--logo LOGO.png|LOGO.jpg] [--colour #RRGGBB] [--before FROM..TO --after FROM..TO] [--per-volume]',
  options: {
    out: { type: 'string' },
    as: { type: 'string' },
    about: { type: 'string' },
    redacted: { type: 'boolean' },
    logo: { type: 'string' },
    colour: { type: 'string' },
    before: { type: 'string' },
    after: { type: 'string' },
    'per-volume': { type: 'boolean' },
  },
  files: [1, 1],
  async run({ values, ...invocation }, terminal) {
    const out = resolveFile(requiredOption(values, 'out'), terminal)
    const path = fileArgument({ values, ...invocation }, 0, terminal)
    const kind = choiceOption(values, 'as', reportKinds) ?? 'report'
    const format = formatOf(out, kind)
    const printer = browserPrinter()
    if (format === 'pdf') printer.check()
    const brand = brandOf(values, terminal)
    const redacted = isGiven(values, 'redacted')
    const compared = comparedOf(values)
    const per = isGiven(values, 'per-volume') ? 'the-volume' : undefined
    const about = kind === 'a3' ? requiredOption(values, 'about') : undefined
    const passing = passingOn(terminal)
    const asked = { kind, language: terminal.asked, madeOn: localDay(), redacted, brand, compared, per, about } as const
    const written = format === 'pdf' ? beginPrinting(printer, terminal.userDataFolder) : format
    try {
      const report = await viewSoundFileAt(path, terminal, (file) =>
        readReport(file, { ...asked, isInteractive: format === 'html' }, passing.share),
      )
      if (format === 'pdf') passing.print()
      await writeReportFile(out, written, report)
    } finally {
      if (typeof written !== 'string') written.end()
    }
    terminal.showPassing?.(null)
    terminal.tell(fillText(cliTexts(terminal.language).reported, { file: basename(out) }, terminal.language))
  },
}
