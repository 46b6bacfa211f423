import type { CauseState } from '../model/vocabulary.ts'
import { causeWeights } from './causeWeights.ts'
import { causesOf, type EditTrace } from './editTrace.ts'

/** A failure point whose causes are drawn: its trace, and how much it weighs beside the others. */
interface FishboneSource {
  readonly trace: EditTrace
  /** Harm per month; where all are 0 they weigh alike. */
  readonly harm: number
}

export interface FishboneCause {
  readonly key: string
  readonly title: string
  /** Null for an end that no root cause explains yet. */
  readonly rootCause: string | null
  /** Confirmed where it is so wherever it stands. */
  readonly state: CauseState
  /** 0–1 of the harm of what is drawn. */
  readonly share: number
}

export interface FishboneBone {
  /** Null holds the ends that are not traced to a root cause. */
  readonly category: string | null
  readonly share: number
  /** Largest first. */
  readonly causes: readonly FishboneCause[]
}

interface NamedRootCause {
  readonly title: string
  readonly category: string
}

/**
 * The causes of one failure point or of several by category, as a fishbone shows them: a bone for every category given, also an
 * empty one, since what nobody looked at is seen there; largest first, and last what is not traced, where there is any.
 */
export function fishboneOf(
  sources: readonly FishboneSource[],
  categories: readonly string[],
  rootCauses: ReadonlyMap<string, NamedRootCause>,
): readonly FishboneBone[] {
  const total = sources.reduce((sum, { harm }) => sum + harm, 0)
  const causes = new Map<string, FishboneCause>()
  for (const { trace, harm } of sources) {
    const weight = total > 0 ? harm / total : 1 / sources.length
    addLeaves(trace, weight, rootCauses, causes)
  }
  const all = [...causes.values()].sort((a, b) => b.share - a.share)
  const categoryOf = ({ rootCause }: FishboneCause): string | null =>
    rootCause === null ? null : (rootCauses.get(rootCause)?.category ?? null)
  const boneOf = (category: string | null): FishboneBone => {
    const own = all.filter((cause) => categoryOf(cause) === category)
    return { category, share: own.reduce((sum, { share }) => sum + share, 0), causes: own }
  }
  const bones = categories.map(boneOf).sort((a, b) => b.share - a.share)
  const untraced = boneOf(null)
  return untraced.causes.length === 0 ? bones : [...bones, untraced]
}

function addLeaves(
  trace: EditTrace,
  weight: number,
  rootCauses: ReadonlyMap<string, NamedRootCause>,
  causes: Map<string, FishboneCause>,
): void {
  const weights = causeWeights(trace)
  for (const { id, title, rootCause, state, causes: under } of causesOf(trace)) {
    if (under.length > 0) continue
    const named = rootCause === null ? undefined : rootCauses.get(rootCause)
    const words = named?.title ?? title
    const share = weight * (weights.get(id) ?? 0)
    // What was rejected, itself or above, takes no part.
    if (words === '' || share === 0) continue
    const key = rootCause === null ? `cause ${id}` : `root ${rootCause}`
    const known = causes.get(key)
    causes.set(key, {
      ...{ key, title: words, rootCause },
      // As sure as where it is less sure.
      state: known === undefined || known.state === 'confirmed' ? state : known.state,
      share: (known?.share ?? 0) + share,
    })
  }
}
