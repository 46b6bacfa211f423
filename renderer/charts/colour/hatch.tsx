import type { ReactNode } from 'react'

export interface HatchIds {
  readonly dense: string
  readonly sparse: string
}

/** Names of the two patterns of one drawing; `seed` keeps those of several drawings on a page apart. */
export function hatchIds(seed: string): HatchIds {
  const safe = seed.replace(/\W/g, '')
  return { dense: `hatch-dense-${safe}`, sparse: `hatch-sparse-${safe}` }
}

interface HatchPatternsProps {
  readonly ids: HatchIds
  readonly ink: string
  readonly paper: string
}

/** Dense for what is gathered or belongs nowhere, sparse for what nobody has traced yet. */
export function HatchPatterns({ ids, ink, paper }: HatchPatternsProps): ReactNode {
  return (
    <defs>
      <pattern id={ids.dense} patternUnits="userSpaceOnUse" width={5} height={5} patternTransform="rotate(45)">
        <rect width={5} height={5} fill={paper} />
        <rect width={2} height={5} fill={ink} />
      </pattern>
      <pattern id={ids.sparse} patternUnits="userSpaceOnUse" width={7} height={7} patternTransform="rotate(45)">
        <rect width={7} height={7} fill={paper} />
        <rect width={1.25} height={7} fill={ink} />
      </pattern>
    </defs>
  )
}
