import { withEscapes } from '../../backend/exporting/withEscapes.ts'

/** A value as one line of JSON. */
export function jsonText(value: unknown): string {
  return withEscapes(JSON.stringify(value))
}
