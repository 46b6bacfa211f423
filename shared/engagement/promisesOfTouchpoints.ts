/** A document in which each touchpoint told its own promise, as it was before the ledger of promises: each becomes an entry of it. */
export function withPromisesOfTouchpoints(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input
  const touchpoints: unknown = Reflect.get(input, 'touchpoints')
  const promises: unknown = Reflect.get(input, 'promises') ?? []
  if (!Array.isArray(touchpoints) || !Array.isArray(promises) || !touchpoints.some(tellsPromise)) return input
  const isTaken = new Set(promises.map(idOf))
  const moved: object[] = []
  const kept = touchpoints.map((touchpoint: unknown) => {
    if (!tellsPromise(touchpoint)) return touchpoint
    const { promise = '', reality = '', ...others } = touchpoint
    const text = isSaid(promise) ? promise : others.name
    if (isSaid(promise) || isSaid(reality))
      moved.push({
        id: freeId(isTaken),
        text,
        ...(isSaid(reality) && { reality }),
        ...(others.id !== undefined && { touchpoint: others.id }),
      })
    return others
  })
  return { ...input, touchpoints: kept, promises: [...promises, ...moved] }
}

interface TouchpointBefore {
  readonly id?: unknown
  readonly name?: unknown
  readonly promise?: string
  readonly reality?: string
}

/** What is no text stays where it is, to be refused there. */
function tellsPromise(touchpoint: unknown): touchpoint is TouchpointBefore {
  if (typeof touchpoint !== 'object' || touchpoint === null) return false
  const told = ['promise', 'reality'].filter((key) => Object.hasOwn(touchpoint, key))
  return told.length > 0 && told.every((key) => typeof Reflect.get(touchpoint, key) === 'string')
}

function isSaid(text: string): boolean {
  return text.trim() !== ''
}

function idOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null ? Reflect.get(item, 'id') : undefined
}

function freeId(isTaken: Set<unknown>): string {
  let number = 1
  while (isTaken.has(`promise-${number}`)) number += 1
  isTaken.add(`promise-${number}`)
  return `promise-${number}`
}
