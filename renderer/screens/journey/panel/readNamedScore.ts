const highestScore = 10

/** A name with a score from 0 to 10 after it, such as `Rival 7.5`; null for anything else. A decimal comma is read too. */
export function readNamedScore(text: string): { readonly name: string; readonly score: number } | null {
  const { name = '', figure = '' } = /^(?<name>.*\S)[\s:]+(?<figure>\d+(?:[.,]\d+)?)$/u.exec(text.trim())?.groups ?? {}
  const score = Number(figure.replace(',', '.'))
  return name === '' || score > highestScore ? null : { name: name.replace(/\s*:$/u, ''), score }
}
