export interface TextPlace {
  /** From 1. */
  readonly line: number
  readonly column: number
}

/** True when the text could still become JSON: what is wrong with it is only that it ends. */
function isOnlyUnfinished(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : ''
    const position = /at position (\d+)/.exec(message)?.[1]
    return /^Unexpected end|^Unterminated string/.test(message) || Number(position) === text.length
  }
}

/**
 * Where a text stops being JSON. The engine tells the place of some mistakes only, so it is asked about ever closer
 * beginnings of the text: the mistake is the last character of the shortest one that cannot be finished.
 */
export function findJsonMistake(text: string): TextPlace {
  let finishable = 0
  let broken = text.length
  if (isOnlyUnfinished(text)) finishable = text.length
  while (broken - finishable > 1) {
    const middle = Math.floor((finishable + broken) / 2)
    if (isOnlyUnfinished(text.slice(0, middle))) finishable = middle
    else broken = middle
  }
  const lines = text.slice(0, finishable).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
