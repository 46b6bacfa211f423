import type { StoredFix } from '../engagement/storedEngagement.ts'
import type { Problem } from '../model/problem.ts'

/** The fixes without the link that breaks a rule between them (design section 7); the same where it is none of those. */
export function mendFixes(fixes: readonly StoredFix[], index: number, { code, params }: Problem): readonly StoredFix[] {
  switch (code) {
    case 'requires-cycle':
      return withoutLastLink(fixes, index)
    case 'requires-excluded':
      return withoutExclusion(fixes, String(params['first']), String(params['second']))
    case 'excludes-itself':
      return fixes.map((fix, at) => (at === index ? without(fix, 'excludes', fix.id) : fix))
    default:
      return fixes
  }
}

/** Of a circle, the link that closes it: the last fix of the list that needs the first, and that the first needs. */
function withoutLastLink(fixes: readonly StoredFix[], index: number): readonly StoredFix[] {
  const first = fixes[index]?.id ?? ''
  const requiresOf = new Map(fixes.map(({ id, requires = [] }) => [id, requires]))
  const needed = new Set<string>(requiresOf.get(first))
  // A set hands out what is added while it is walked.
  for (const id of needed) for (const required of requiresOf.get(id) ?? []) needed.add(required)
  const closing = fixes.findLast(({ id, requires = [] }) => needed.has(id) && requires.includes(first))
  return fixes.map((fix) => (fix === closing ? without(fix, 'requires', first) : fix))
}

function withoutExclusion(fixes: readonly StoredFix[], first: string, second: string): readonly StoredFix[] {
  return fixes.map((fix) => {
    if (fix.id === first) return without(fix, 'excludes', second)
    return fix.id === second ? without(fix, 'excludes', first) : fix
  })
}

function without(fix: StoredFix, field: 'requires' | 'excludes', id: string): StoredFix {
  const { [field]: before = [], ...others } = fix
  if (!before.includes(id)) return fix
  const kept = before.filter((one) => one !== id)
  return kept.length === 0 ? others : { ...fix, [field]: kept }
}
