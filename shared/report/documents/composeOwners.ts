import type { StoredFix } from '../../engagement/storedEngagement.ts'
import { fillText } from '../../i18n/fillText.ts'
import { groupBy } from '../../model/groupBy.ts'
import { normaliseName } from '../../search/normaliseName.ts'
import { tasksTable } from '../parts/decisionsPart.ts'
import type { Report, ReportBlock, ReportTable } from '../report.ts'
import { dayCell, figureCell, textCell } from '../reportCells.ts'
import { figureIds, type ReportSource, type ReportWording, reportWording } from '../reportSource.ts'
import { framed } from './framed.ts'

/**
 * A part for each owner with their fixes, under the columns that the import of fixes knows, so that a sheet that comes back tells their
 * states; and with their open tasks. Fixes that were rejected, and those of nobody, are left out.
 */
export function composeOwners(source: ReportSource): Report {
  const wording = reportWording(source)
  const { own, format } = wording
  const next = figureIds()
  const { engagement, madeOn } = source
  const fixes = groupBy(
    engagement.fixes.filter(({ state }) => state !== 'rejected'),
    ({ owner = '' }) => normaliseName(owner),
  )
  const tasks = groupBy(
    engagement.tasks.filter(({ doneOn }) => doneOn === undefined),
    ({ owner = '' }) => normaliseName(owner),
  )
  const owners = [...new Set([...fixes.keys(), ...tasks.keys()])].filter((owner) => owner !== '')
  return framed(source, wording, {
    kicker: own.kinds.owners,
    contents: own.contents,
    comesBack: true,
    facts: [[own.facts.asOf, format.day(madeOn)]],
    parts: owners.map((owner, place) => {
      const theirs = fixes.get(owner) ?? []
      const open = tasks.get(owner) ?? []
      const name = theirs[0]?.owner ?? open[0]?.owner ?? ''
      const blocks: ReportBlock[] = []
      if (theirs.length > 0) blocks.push(fixesTable(theirs, name, wording, next('T')))
      if (open.length > 0) blocks.push(tasksTable({ ...engagement, tasks: open }, madeOn, wording, next('T')))
      return { id: `owner-${place + 1}`, title: name, blocks }
    }),
  })
}

function fixesTable(fixes: readonly StoredFix[], owner: string, wording: ReportWording, id: string): ReportTable {
  const { own, t, language } = wording
  const named = ['title', 'state', 'dueOn', 'owner', 'kind', 'effortDays'] as const
  return {
    kind: 'table',
    id,
    title: fillText(own.ownersTable, { owner }, language),
    columns: [own.columns.code, ...named.map((field) => t(`importing.fields.${field}`))],
    rows: fixes.map(({ code, title, state = 'idea', dueOn, owner: theirs, kind, effortDays }) => [
      textCell(code),
      textCell(title),
      textCell(t(`vocabulary.fixState.${state}`)),
      dayCell(dueOn, wording),
      textCell(theirs),
      textCell(kind && t(`vocabulary.fixKind.${kind}`)),
      figureCell(effortDays, wording),
    ]),
  }
}
