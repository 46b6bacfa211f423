import { posix } from 'node:path'
import { Refusal } from '../../../shared/model/refusal.ts'
import type { DateBase } from './cellValues.ts'
import { isTrue, prefixedAttribute, readWholeXml } from './readXml.ts'
import type { WorkbookParts } from './WorkbookParts.ts'
import { largestFrame } from './workbookLimits.ts'

export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  /** The part that holds its cells. */
  readonly part: string
}

/** How a workbook is made up. */
export interface WorkbookFrame {
  readonly sheets: readonly Sheet[]
  readonly dateBase: DateBase
  readonly texts: string | undefined
  readonly styles: string | undefined
}

/** @throws Refusal `workbook-broken`; `workbook-kind` where the package holds no workbook of this kind */
export async function readFrame(parts: WorkbookParts): Promise<WorkbookFrame> {
  const { name } = parts
  const main = [...(await relationsOf(parts, '')).values()].find(({ kind }) => kind === 'officeDocument')?.part
  if (main === undefined || !parts.has(main) || main.toLowerCase().endsWith('.bin')) throw new Refusal('workbook-kind', { name })
  const relations = await relationsOf(parts, main)
  const sheets: Sheet[] = []
  let dateBase: DateBase = 1900
  await readWholeXml(parts.read(main, largestFrame), name, {
    open(tag, attributes) {
      if (tag === 'workbookPr' && isTrue(attributes['date1904'])) dateBase = 1904
      if (tag !== 'sheet') return
      const relation = relations.get(prefixedAttribute(attributes, 'id') ?? '')
      // Sheets of charts, dialogs and macros hold no cells.
      if (relation?.kind !== 'worksheet') return
      const state = attributes['state'] ?? 'visible'
      sheets.push({ name: attributes['name'] ?? '', isHidden: state !== 'visible', part: relation.part })
    },
  })
  if (sheets.length === 0) throw new Refusal('workbook-kind', { name })
  const partOf = (kind: string) => [...relations.values()].find((relation) => relation.kind === kind)?.part
  return { sheets, dateBase, texts: partOf('sharedStrings'), styles: partOf('styles') }
}

interface Relation {
  /** The end of its type, which is the same in every edition of the format. */
  readonly kind: string
  readonly part: string
}

/** What a part refers to inside of the package, by id; what lies outside of it is never looked at. */
async function relationsOf(parts: WorkbookParts, part: string): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>()
  const [folder, file] = [posix.dirname(part), posix.basename(part)]
  const list = posix.join(folder, '_rels', `${file}.rels`)
  if (!parts.has(list)) return relations
  await readWholeXml(parts.read(list, largestFrame), parts.name, {
    open(tag, attributes) {
      const { Id: id, Type: type = '', Target: target = '', TargetMode: mode } = attributes
      if (tag !== 'Relationship' || id === undefined || mode === 'External') return
      relations.set(id, { kind: posix.basename(type), part: posix.resolve('/', folder, target).slice(1) })
    },
  })
  return relations
}
