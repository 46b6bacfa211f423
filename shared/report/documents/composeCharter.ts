import { fillText } from '../../i18n/fillText.ts'
import type { Report, ReportBlock } from '../report.ts'
import { type ReportSource, type ReportWording, reportWording } from '../reportSource.ts'
import { framed } from './framed.ts'

const fields = ['how', 'howMuch', 'when', 'whomToCall'] as const

/** The service charter as customers read it: each commitment with how, how much, when and whom to call, and nothing that is internal. */
export function composeCharter(source: ReportSource): Report {
  const wording = reportWording(source)
  const { own, t, format } = wording
  const { commitments } = source.engagement
  const blocks = commitments.map((commitment) => commitmentBlock(commitment, wording))
  return framed(source, wording, {
    kicker: own.parts.charter,
    contents: null,
    facts: [[own.facts.asOf, format.day(source.madeOn)]],
    parts: [
      {
        id: 'charter',
        title: own.charterTable,
        blocks: blocks.length === 0 ? [{ kind: 'paragraph', text: t('charterScreen.emptyTitle') }] : blocks,
      },
    ],
  })
}

function commitmentBlock(
  commitment: ReportSource['engagement']['commitments'][number],
  { t, own, language }: ReportWording,
): ReportBlock {
  const said = fields.flatMap((field) => {
    const text = commitment[field]?.trim() ?? ''
    return text === '' ? [] : [{ text: `${t(`charterScreen.fields.${field}`)}: ${text}`, note: '', causes: [] }]
  })
  const value = commitment.value?.trim() ?? ''
  const why = value === '' ? [] : [{ text: fillText(own.behindIt, { value }, language), note: '', causes: [] }]
  return { kind: 'trace', title: commitment.text, causes: [...said, ...why], empty: '' }
}
