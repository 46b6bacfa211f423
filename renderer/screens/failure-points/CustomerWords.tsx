import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { memo, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { CaseRow } from '../../../shared/contract/lists/failurePointContract.ts'
import { TakeWords } from '../../kit/evidence/TakeWords.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { casesPath } from '../../page/bars/casesPath.ts'
import { useNarrowing } from '../../page/bars/useNarrowing.ts'
import classes from './CustomerWords.module.css'

const atOnce = 20

/** The cases behind a failure point in their customers' own words, the latest first. */
export const CustomerWords = memo(function CustomerWords({ id }: { readonly id: string }): ReactNode {
  const { t, format } = useLanguage()
  const api = useApi()
  const narrowing = useNarrowing()
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
  const total = cases.data?.pages[0]?.total ?? 0
  if (total === 0) return null
  const rows = cases.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className={classes.words} aria-label={t('failurePointsScreen.words', { count: total })}>
      <h2>{t('failurePointsScreen.words', { count: total })}</h2>
      <ol>
        {rows.map((row) => (
          <CaseLine key={row.id} failurePoint={id} row={row} />
        ))}
      </ol>
      {cases.hasNextPage ? (
        <Button variant="subtle" size="xs" loading={cases.isFetchingNextPage} onClick={() => cases.fetchNextPage()}>
          {t('failurePointsScreen.moreWords')}
        </Button>
      ) : null}
      <Link href={casesPath({ by: 'failure-point', key: id })} className={classes.all}>
        {t('casesScreen.allCases', { count: total, formatted: format.number(total) })}
      </Link>
    </section>
  )
})

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
        <>
          <p className={classes.text}>
            <TypedWords>{text}</TypedWords>
          </p>
          <TakeWords failurePoint={failurePoint} row={row} />
        </>
      )}
    </li>
  )
}
