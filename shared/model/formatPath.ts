const plainKey = /^[\p{L}_$][\p{L}\p{M}\p{N}_$-]*$/u

/** A place in a JSON document as people write it: `failurePoints[3].severity`, odd keys quoted; empty for the whole. */
export function formatPath(steps: readonly PropertyKey[]): string {
  let path = ''
  for (const step of steps) path = typeof step === 'number' ? `${path}[${step}]` : joinKey(path, String(step))
  return path
}

function joinKey(path: string, key: string): string {
  if (!plainKey.test(key)) return `${path}[${JSON.stringify(key)}]`
  return path === '' ? key : `${path}.${key}`
}
