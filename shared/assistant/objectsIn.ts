/** Beginnings that are tried at most: words around an answer hold few braces. */
const mostTried = 50

interface ObjectsFound {
  /** The longest first. */
  readonly objects: readonly unknown[]
  /** Whether the first brace is never closed: what stands behind it are pieces. */
  readonly isCutOff: boolean
}

/** The JSON objects in a text: assistants put words and fences around what they were asked for, and there may be braces in these, too. */
export function objectsIn(text: string): ObjectsFound {
  const found: { readonly value: unknown; readonly length: number }[] = []
  let from = text.indexOf('{')
  for (let tried = 0; from >= 0 && tried < mostTried; tried += 1) {
    const end = endOfObject(text, from)
    const value = end === null ? undefined : parsed(text.slice(from, end))
    if (value !== undefined && end !== null) found.push({ value, length: end - from })
    from = text.indexOf('{', value === undefined || end === null ? from + 1 : end)
  }
  const first = text.indexOf('{')
  return {
    objects: found.toSorted((one, other) => other.length - one.length).map(({ value }) => value),
    isCutOff: first >= 0 && endOfObject(text, first) === null,
  }
}

/** Behind the brace that closes the one at `from`, texts left aside; null where none does. */
function endOfObject(text: string, from: number): number | null {
  let depth = 0
  let isText = false
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at]
    if (isText) {
      if (letter === '\\') at += 1
      else if (letter === '"') isText = false
    } else if (letter === '"') isText = true
    else if (letter === '{') depth += 1
    else if (letter === '}') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return null
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
