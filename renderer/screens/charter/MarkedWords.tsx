import { Fragment, type ReactNode } from 'react'
import type { VagueWords } from '../../../shared/analysis/charter/vagueWords.ts'
import classes from './MarkedWords.module.css'

interface MarkedWordsProps {
  readonly text: string
  /** In the order of the text, none inside of another. */
  readonly vague: readonly VagueWords[]
}

/** A text whose vague words stand out. */
export function MarkedWords({ text, vague }: MarkedWordsProps): ReactNode {
  const parts = vague.map((words, place) => {
    const before = vague[place - 1]
    return { ...words, lead: text.slice(before === undefined ? 0 : before.at + before.text.length, words.at) }
  })
  const last = vague.at(-1)
  return (
    <>
      {parts.map(({ at, lead, text: words }) => (
        <Fragment key={at}>
          {lead}
          <mark className={classes.vague}>{words}</mark>
        </Fragment>
      ))}
      {text.slice(last === undefined ? 0 : last.at + last.text.length)}
    </>
  )
}
