import type { ReactNode } from 'react'
import type { HandOver, MarkedHands } from '../../../../shared/analysis/journey/handOverMarks.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import classes from './HandOverMark.module.css'

/** Where the customer is passed on between two touchpoints: the number along the way, and from whom to whom. */
export function HandOverMark({ handOver: { number, from, to } }: { readonly handOver: HandOver }): ReactNode {
  const { t, format } = useLanguage()
  return (
    <p className={classes.mark}>
      <span className={classes.number}>{format.number(number)}</span>
      <span>
        <span className={classes.unseen}>{t('journeyScreen.handOver')} </span>
        <TypedWords>{from}</TypedWords> <span aria-hidden>{t('journeyScreen.passedTo')}</span> <TypedWords>{to}</TypedWords>
      </span>
    </p>
  )
}

/** The hands of one touchpoint in their order, with the number of each hand-over between them. */
export function HandsLine({ hands }: Pick<MarkedHands, 'hands'>): ReactNode {
  const { t, format } = useLanguage()
  if (hands.length === 0) return null
  return (
    <ol className={classes.hands} aria-label={t('journeyScreen.hands')}>
      {hands.map(({ name, after }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a customer may be in the same hand twice, and the order is what is shown
        <li key={at}>
          {after === null ? null : <span className={classes.number}>{format.number(after.number)}</span>}
          <TypedWords>{name}</TypedWords>
        </li>
      ))}
    </ol>
  )
}
