/**
 * What a user is told of a file beside which an interrupted write was found. `newer`: it was whole with and without that, and
 * the newer version is open; `as-found`: the same, but the write was another version's; `set-aside`: it was whole only
 * without it. The other version, where there is one, is among the backups.
 */
export const recovered = ['newer', 'as-found', 'set-aside'] as const

export type Recovered = (typeof recovered)[number]
