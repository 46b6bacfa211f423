import { Refusal } from '../../../shared/model/refusal.ts'
import { type Dimension, dimensions } from '../../../shared/model/vocabulary.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import type { EngagementFile } from '../../backend/engagement/EngagementFile.ts'
import { storedLists } from '../../backend/store/storedLists.ts'
import { choiceOption, type OptionValues, requiredOption } from './readOptions.ts'

const fieldPrefix = 'field:'

/** A dimension as `--by` names it: a built-in one, or one of the team's own that only the file knows. */
export interface DimensionAsked {
  readonly asked: string
  /** Null for one of the team's own. */
  readonly builtIn: Dimension | null
}

/** What `--by` asks for. @throws WrongUse where it is missing or no dimension */
export function dimensionAsked(values: OptionValues): DimensionAsked {
  const asked = requiredOption(values, 'by')
  return { asked, builtIn: asked.startsWith(fieldPrefix) ? null : (choiceOption(values, 'by', dimensions) ?? null) }
}

/** The dimension that is asked for, which may be one of the file's own by its name or id. @throws Refusal `no-such-field` */
export function dimensionIn(file: EngagementFile, { asked, builtIn }: DimensionAsked): Dimension {
  if (builtIn !== null) return builtIn
  const fields = file.read((db) => storedLists.fields.read(db))
  const named = asked.slice(fieldPrefix.length)
  const isNamed = ({ name }: { readonly name: string }) => normaliseName(name) === normaliseName(named)
  const field = fields.find(isNamed) ?? fields.find(({ id }) => id === named)
  if (field === undefined) throw new Refusal('no-such-field', { name: named })
  return `field:${field.id}`
}
