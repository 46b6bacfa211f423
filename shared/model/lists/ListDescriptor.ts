import type * as z from 'zod'
import type { DeepReadonly } from '../deepReadonly.ts'
import type { PeopleField } from '../people/PeopleField.ts'
import type { ProblemCode } from '../problem.ts'
import type { Report } from '../reportProblem.ts'

/** Where an id stands in an item, written as in a document: `stage`, `effects[2].rootCause`. */
export interface PlacedId {
  readonly path: string
  readonly id: string
}

/** A field of a list's items that names an item of this or another list. */
export interface Reference<Item = never> {
  /** The field, without the places of entries: `stage`, `effects.rootCause`, `requires`. */
  readonly field: string
  /** The key of the list that it refers to. */
  readonly to: string
  /**
   * What the deletion of the named item does here: it is refused while it is named; the field is cleared; or the row that
   * names it is removed, an entry of a field that holds several or else the whole item.
   */
  readonly onDelete: 'refuse' | 'clear' | 'remove'
  /** What is reported when there is no such item; `unknown-item` unless said. */
  readonly unknown?: ProblemCode
  /** Ids that need not be in the list. */
  readonly isBuiltIn?: (id: string) => boolean
  /** The ids that an item holds in this field, where the field itself does not lead to them. */
  idsIn?(item: Item): Iterable<PlacedId>
}

/** What is true of some lists and not of others. */
export type Trait =
  /**
   * It may hold millions: its items stay rows of the file, are read by page and counted through rollups, and are no part of the
   * engagement as a value.
   */
  | 'stays-in-file'
  /** A screen opens a single item by its id: the search over everything finds the list's items and leads there. */
  | 'opens'
  /**
   * Edits of its items follow rules that more than the list itself decides, so it has procedures of its own. Every other list has
   * those that are made of its descriptor.
   */
  | 'edited-apart'

export type ItemOf<Schema extends z.ZodType> = DeepReadonly<z.output<Schema>>

/**
 * All that is particular to one list of an engagement, apart from how its rows are stored (electron/backend/store/lists).
 * Its key in an engagement is its key in the catalogue.
 */
export interface ListDescriptor<
  Schema extends z.ZodType = z.ZodType,
  Kind extends string = string,
  Traits extends Trait = Trait,
> {
  /** What one item is called in the keys of changes and search hits. */
  readonly kind: Kind
  readonly traits?: readonly Traits[]
  /** One item in the interchange format; a file adds a code, and ids where the format leaves them out. */
  readonly schema: Schema
  /** `FP` of FP-12; null for items without a code. */
  readonly codePrefix: string | null
  readonly references: readonly Reference<ItemOf<Schema>>[]
  /** What a sentence calls the item; empty for one without a name. */
  titleOf(item: ItemOf<Schema>): string
  /** What a search looks through, besides code and title. */
  textsOf(item: ItemOf<Schema>): readonly (string | undefined)[]
  /** The fields that hold names of people: what a redacted report masks wherever it stands, and what the list of people is made of. */
  readonly people?: readonly PeopleField[]
  /**
   * The fields with days on which something has happened: an edit that says of a day to come that it has been is refused. No rule of a
   * file, whose clock may have been another.
   */
  readonly pastDays?: readonly string[]
  /** The list's own rules beyond its schema, unique ids and codes, and known references. `key` begins each path. */
  findProblems?(items: readonly ItemOf<Schema>[], key: string, report: Report): void
  /** The ids of what stands within an item and can be named by itself; only for a list whose items have none of their own. */
  idsWithin?(item: ItemOf<Schema>): Iterable<PlacedId>
  /**
   * The item as a document says it, where leaving out empty fields is not enough; `isNamed` tells which ids within it another item
   * names.
   */
  toInterchange?(item: ItemOf<Schema>, isNamed?: (id: string) => boolean): Readonly<Record<string, unknown>>
}

/** The descriptor as given, its items typed by its schema. */
export function describeList<Schema extends z.ZodType, const Kind extends string, const Traits extends Trait = never>(
  descriptor: ListDescriptor<Schema, Kind, Traits>,
): ListDescriptor<Schema, Kind, Traits> {
  return descriptor
}

export function hasTrait({ traits = [] }: Pick<ListDescriptor, 'traits'>, trait: Trait): boolean {
  return traits.includes(trait)
}
