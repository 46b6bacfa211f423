/** A stretch of a text that is read in one direction. */
export interface DirectedRun {
  readonly text: string
  readonly isRtl: boolean
}

const rtlLetter = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufeff'
const ltrLetter = `(?:(?![${rtlLetter}])\\p{L})`
/** From a Latin letter to the last letter or digit before the next Hebrew one; and numbers whose sign must stay before their digits. */
const ltrInRtl = new RegExp(
  `\\u200e\\S*|(?<![\\p{L}\\p{N}])[-−+±<]\\p{N}[\\p{N}.,]*%?|${ltrLetter}(?:[^${rtlLetter}\\n]*(?:${ltrLetter}|\\p{N}))?%?`,
  'gu',
)
/** From a Hebrew letter to the last one before the next Latin letter, with the bracket or mark that closes there. */
const rtlInLtr = new RegExp(`[${rtlLetter}](?:(?!${ltrLetter})[^\\n])*(?<=[${rtlLetter}\\p{M})"'])|[${rtlLetter}]`, 'gu')

/**
 * The text in stretches of one direction each, as Word wants its runs: a Latin name inside a Hebrew run would be turned round.
 * Together they are the text.
 */
export function directedRuns(text: string, flows: 'rtl' | 'ltr'): readonly DirectedRun[] {
  const isRtl = flows === 'rtl'
  const runs: DirectedRun[] = []
  let done = 0
  const take = (to: number, rtl: boolean): void => {
    if (to > done) runs.push({ text: text.slice(done, to), isRtl: rtl })
    done = Math.max(done, to)
  }
  for (const { 0: found, index } of text.matchAll(isRtl ? ltrInRtl : rtlInLtr)) {
    take(index, isRtl)
    take(index + found.length, !isRtl)
  }
  take(text.length, isRtl)
  return runs
}
