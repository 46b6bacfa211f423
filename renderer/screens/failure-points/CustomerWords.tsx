import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { memo, type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { CaseRow } from '../../../shared/contract/lists/failurePointContract.ts'
import { TakeWords } from '../../kit/evidence/TakeWords.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { casesPath } from '../../page/bars/casesPath.ts'
import { useNarrowing } from '../../page/bars/useNarrowing.ts'
import classes from './CustomerWords.module.css'

/** So few at first that what is typed of the failure point is not far below. */
const atFirst = 3
const atOnce = 20
/** A text of more signs or lines shows its beginning at first. */
const longest = { signs: 180, lines: 4 }

/** The cases behind a failure point in their customers' own words, the latest first: a few, and the way to all. */
export const CustomerWords = memo(function CustomerWords({ id }: { readonly id: string }): ReactNode {
  const { t, format } = useLanguage()
  const api = useApi()
  const narrowing = useNarrowing()
  const [isMore, setMore] = useState(false)
  const cases = useInfiniteQuery(
    api.failurePoint.words.infiniteOptions({
      input: (offset: number) => ({ id, offset, limit: atOnce, narrowing }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, pages) => {
        const shown = pages.reduce((sum, page) => sum + page.rows.length, 0)
        return shown < total ? shown : undefined
      },
    }),
  )
  if (cases.data === undefined) return <div className={classes.coming} />
  const total = cases.data.pages[0]?.total ?? 0
  if (total === 0) return null
  const rows = cases.data.pages.flatMap((page) => page.rows)
  const shown = isMore ? rows : fewOf(rows)
  const more = (): void => {
    if (isMore) void cases.fetchNextPage()
    setMore(true)
  }
  return (
    <section className={classes.words} aria-label={t('failurePointsScreen.words', { count: total })}>
      <h2>{t('failurePointsScreen.words', { count: total })}</h2>
      <ol>
        {shown.map((row) => (
          <CaseLine key={row.id} failurePoint={id} row={row} />
        ))}
      </ol>
      <div className={classes.further}>
        <Link href={casesPath({ by: 'failure-point', key: id })} className={classes.all}>
          {t('casesScreen.allCases', { count: total, formatted: format.number(total) })}
        </Link>
        {shown.length < rows.length || cases.hasNextPage ? (
          <Button variant="subtle" size="compact-sm" loading={cases.isFetchingNextPage} onClick={more}>
            {t('failurePointsScreen.moreWords')}
          </Button>
        ) : null}
      </div>
    </section>
  )
})

/** The latest of those that hold words; where there are none, simply the latest. */
function fewOf(rows: readonly CaseRow[]): readonly CaseRow[] {
  const said = rows.filter(({ text }) => text !== null)
  return (said.length > 0 ? said : rows).slice(0, atFirst)
}

function CaseLine({ failurePoint, row }: { readonly failurePoint: string; readonly row: CaseRow }): ReactNode {
  const { t, format } = useLanguage()
  const { on, text, customer, channel, externalId, count } = row
  const facts = [...new Set([customer, channel, externalId].filter((fact) => fact !== null))]
  return (
    <li>
      <p className={classes.when}>
        {format.day(on)}
        {count === null || count === 1 ? null : ` · ${t('failurePointsScreen.caseCount', { count })}`}
        {facts.map((fact) => (
          <span key={fact}>
            {' · '}
            <TypedWords>{fact}</TypedWords>
          </span>
        ))}
      </p>
      {text === null ? null : (
        <Said text={text}>
          <TakeWords failurePoint={failurePoint} row={row} />
        </Said>
      )}
    </li>
  )
}

/** What the customer said: of a long text its beginning, and the whole of it when asked. */
function Said({ text, children }: { readonly text: string; readonly children: ReactNode }): ReactNode {
  const { t } = useLanguage()
  const [isWhole, setWhole] = useState(false)
  const isLong = text.length > longest.signs || text.split('\n').length > longest.lines
  return (
    <>
      <p className={classes.text} data-begun={isLong && !isWhole ? true : undefined}>
        <TypedWords>{text}</TypedWords>
      </p>
      <div className={classes.further}>
        {children}
        {isLong ? (
          <Button size="compact-xs" variant="subtle" onClick={() => setWhole(!isWhole)}>
            {t(isWhole ? 'failurePointsScreen.lessText' : 'failurePointsScreen.wholeText')}
          </Button>
        ) : null}
      </div>
    </>
  )
}
