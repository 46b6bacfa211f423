import type { ReactNode } from 'react'
import { likelyChance } from '../../../shared/analysis/comparison/likelyChance.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import plain from '../frame/PlainTable.module.css'
import classes from './ComparedBars.module.css'

interface ComparedBar {
  readonly key: string
  readonly label: string
  /** After correction for all bars; null where nothing can be said. */
  readonly adjustedP: number | null
}

interface ComparedBarsProps<Bar extends ComparedBar> {
  /** Of the table, for whoever does not see it. */
  readonly label: string
  readonly bars: readonly Bar[]
  /** What the bars are, and what both sides are. */
  readonly heads: { readonly bar: ReactNode; readonly sides: readonly [first: ReactNode, second: ReactNode] }
  /** What a bar has on both sides. */
  cells(bar: Bar): readonly [first: ReactNode, second: ReactNode]
  /** How the comparison was made. */
  readonly rule: string
}

/** Bars on two sides as a table, and whether chance may explain the difference of each. */
export function ComparedBars<Bar extends ComparedBar>({ label, bars, heads, cells, rule }: ComparedBarsProps<Bar>): ReactNode {
  const { t } = useLanguage()
  const chanceOf = (adjustedP: number | null): string => {
    if (adjustedP === null) return t('shell.noValue')
    return t(adjustedP < likelyChance ? 'reviewScreen.compare.notChance' : 'reviewScreen.compare.mayBeChance')
  }
  return (
    <>
      <section
        className={plain.scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, keys must be able to scroll what scrolls
        tabIndex={0}
        aria-label={label}
      >
        <table className={plain.table}>
          <thead>
            <tr>
              <th>{heads.bar}</th>
              <th>{heads.sides[0]}</th>
              <th>{heads.sides[1]}</th>
              <th>{t('reviewScreen.compare.chance')}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => {
              const [first, second] = cells(bar)
              return (
                <tr key={bar.key}>
                  <th scope="row">
                    <TypedWords>{bar.label}</TypedWords>
                  </th>
                  <td>
                    <div>{first}</div>
                  </td>
                  <td>
                    <div>{second}</div>
                  </td>
                  <td>
                    <div>{chanceOf(bar.adjustedP)}</div>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      <p className={classes.rule}>{rule}</p>
    </>
  )
}
