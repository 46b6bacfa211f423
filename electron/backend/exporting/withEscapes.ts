/** What steers a terminal or turns round its lines, and what JSON leaves as it is; in JSON text it stands in strings only. */
const steering = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu

/** JSON that says the same and that a terminal can show: such characters as escapes. */
export function withEscapes(json: string): string {
  return json.replace(steering, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
