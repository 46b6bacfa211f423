import type { Snapshot } from '../../model/lists/work/snapshots.ts'
import { nameOf, withNames } from '../../model/people/namesIn.ts'
import { normaliseName } from '../../search/normaliseName.ts'
import type { Engagement, KickOff } from '../engagement.ts'
import { joinMonths, monthOf } from './joinMonths.ts'
import { peopleHeldIn } from './listPeople.ts'

/** The items that another name stands in, with the fields that it changed, and what it changed of the engagement itself. */
export interface Renamed {
  readonly items: readonly RenamedItem[]
  /** Ids of months of cancellations that were told of both, and are added to those that stay. */
  readonly joinedMonths: readonly string[]
  readonly settings: { readonly kickOff?: KickOff; readonly hiddenPeople?: readonly string[] }
}

interface RenamedItem {
  readonly key: string
  readonly id: string
  readonly before: object
  readonly after: object
}

/**
 * One name in place of another in every field that holds names of people, in frozen reviews too; what is told after a name stays, and
 * free texts are left as they are. Months in which both sold are added up. Whoever is hidden stays hidden under the new name.
 */
export function renamePerson(engagement: Engagement, from: string, to: string): Renamed {
  const meant = normaliseName(from)
  const items: RenamedItem[] = []
  let settings: Renamed['settings'] = hiddenAs(engagement, meant, to)
  for (const { key, fields, items: held } of peopleHeldIn(engagement)) {
    for (const before of held) {
      const after = withNames(before, fields, (said, field) => {
        const name = nameOf(said, field)
        return normaliseName(name) === meant ? said.replace(name, () => to) : said
      })
      if (after === before) continue
      // Only the engagement itself stands under no key.
      if (key === null) settings = { ...settings, ...kickOffOf(after as Engagement) }
      else items.push({ key, id: String(Reflect.get(before, 'id')), before, after })
    }
  }
  return { ...withJoinedMonths(engagement, items.map(joinedWithin)), settings }
}

/** A frozen review in which two are made one tells each of their months once. */
function joinedWithin(item: RenamedItem): RenamedItem {
  if (item.key !== 'snapshots') return item
  // What stands under that key is one; only the walk over all lists forgets it.
  const snapshot = item.after as Snapshot
  const { cancellations } = snapshot.engagement
  if (cancellations?.months === undefined) return item
  const months = joinMonths(cancellations.months)
  if (months === cancellations.months) return item
  return { ...item, after: { ...snapshot, engagement: { ...snapshot.engagement, cancellations: { ...cancellations, months } } } }
}

type Month = Engagement['cancellationMonths'][number]

function withJoinedMonths(
  { cancellationMonths: before }: Pick<Engagement, 'cancellationMonths'>,
  items: readonly RenamedItem[],
): Pick<Renamed, 'items' | 'joinedMonths'> {
  const key = 'cancellationMonths'
  const renamed = new Map(items.map(({ before: month, after }) => [month, after as Month]))
  const stands = before.map((month) => renamed.get(month) ?? month)
  const told = new Map(joinMonths(stands).map((month) => [monthOf(month), month]))
  const joined: string[] = []
  const changed = before.flatMap((month, place): RenamedItem[] => {
    const of = monthOf(stands[place] ?? month)
    const after = told.get(of)
    // The first told it for both.
    if (!told.delete(of)) joined.push(String(month.id))
    return after === undefined || after === month ? [] : [{ key, id: String(month.id), before: month, after }]
  })
  return { items: [...items.filter((item) => item.key !== key), ...changed], joinedMonths: joined }
}

function kickOffOf(engagement: Pick<Engagement, 'kickOff'>): Pick<Renamed['settings'], 'kickOff'> {
  return engagement.kickOff === undefined ? {} : { kickOff: engagement.kickOff }
}

function hiddenAs({ hiddenPeople = [] }: Pick<Engagement, 'hiddenPeople'>, meant: string, to: string): Renamed['settings'] {
  if (!hiddenPeople.some((name) => normaliseName(name) === meant)) return {}
  const renamed = hiddenPeople.map((name) => (normaliseName(name) === meant ? to : name))
  return { hiddenPeople: [...new Map(renamed.map((name) => [normaliseName(name), name])).values()] }
}
