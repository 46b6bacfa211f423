const plainKey = /^[\p{L}_$][\p{L}\p{M}\p{N}_$-]*$/u

/** A place in a JSON document as people write it: `failurePoints[3].severity`, odd keys quoted; empty for the whole. */
export function formatPath(steps: readonly PropertyKey[]): string {
  let path = ''
  for (const step of steps) path = typeof step === 'number' ? `${path}[${step}]` : joinKey(path, String(step))
  return path
}

/** The steps of such a path, which has no odd keys. */
export function parsePath(path: string): readonly (string | number)[] {
  return Array.from(path.matchAll(/\[(\d+)\]|[^.[\]]+/gu), ([step, index]) => (index === undefined ? step : Number(index)))
}

function joinKey(path: string, key: string): string {
  if (!plainKey.test(key)) return `${path}[${JSON.stringify(key)}]`
  return path === '' ? key : `${path}.${key}`
}
