import { fillText } from '../../i18n/fillText.ts'
import type { ReportPart, ReportTable } from '../report.ts'
import { dayCell, textCell } from '../reportCells.ts'
import type { NextFigure, ReportSource, ReportWording } from '../reportSource.ts'
import { subjectNames } from './evidenceSubjects.ts'

/** Every piece of evidence: what was said or seen, where and by whom, and what it speaks for or against. Attachments are named, unless redacted. */
export function evidencePart(source: ReportSource, wording: ReportWording, next: NextFigure): ReportPart | null {
  const { engagement, redacted } = source
  if (engagement.evidence.length === 0) return null
  const table = evidenceTable(engagement, wording, next('T'))
  const files = engagement.evidence.filter(({ file }) => file !== undefined)
  const attached = redacted || files.length === 0 ? [] : [filesTable(files, wording, next('T'))]
  return { id: 'evidence', title: wording.own.parts.evidence, blocks: [table, ...attached] }
}

function evidenceTable(engagement: ReportSource['engagement'], wording: ReportWording, id: string): ReportTable {
  const { own, t, language } = wording
  const { columns } = own
  const nameOf = subjectNames(engagement)
  return {
    kind: 'table',
    id,
    title: own.evidenceTable,
    columns: [...[columns.code, columns.said, columns.source, columns.who, columns.day], ...[columns.speaks, columns.strength]],
    rows: engagement.evidence.map(({ code, source, quote, note, who, on, strength, about = [] }) => {
      const speaking = (stance: 'for' | 'against'): readonly string[] => {
        const names = about.filter((one) => (one.stance ?? 'for') === stance).map(nameOf)
        return names.length === 0 ? [] : [`${t(`vocabulary.stance.${stance}`)}: ${names.join('; ')}`]
      }
      const quoted = quote === undefined || quote.trim() === '' ? [] : [fillText(own.quoted, { words: quote }, language)]
      return [
        textCell(code),
        textCell([...quoted, ...(note === undefined ? [] : [note])].join(' – ')),
        textCell(t(`vocabulary.evidenceSource.${source}`)),
        textCell(who),
        dayCell(on, wording),
        textCell([...speaking('for'), ...speaking('against')].join(' · ')),
        textCell(strength && t(`vocabulary.evidenceStrength.${strength}`)),
      ]
    }),
  }
}

function filesTable(evidence: ReportSource['engagement']['evidence'], { own }: ReportWording, id: string): ReportTable {
  return {
    kind: 'table',
    id,
    title: own.filesTable,
    columns: [own.columns.code, own.columns.file],
    rows: evidence.map(({ code, file }) => [textCell(code), textCell(file?.name)]),
  }
}
