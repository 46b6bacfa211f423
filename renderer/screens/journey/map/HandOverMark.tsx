import type { ReactNode } from 'react'
import type { HandOver, MarkedHands } from '../../../../shared/analysis/journey/handOverMarks.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import classes from './HandOverMark.module.css'

/** Where the customer is passed on between two touchpoints: the number along the way, and from whom to whom. */
export function HandOverMark({ handOver: { number, from, to, ...told } }: { readonly handOver: HandOver }): ReactNode {
  const { t, format } = useLanguage()
  return (
    <p className={classes.mark}>
      <span className={classes.number}>{format.number(number)}</span>
      <span>
        <span className={classes.unseen}>{t('journeyScreen.handOver')} </span>
        <TypedWords>{from}</TypedWords> <span aria-hidden>{t('journeyScreen.passedTo')}</span> <TypedWords>{to}</TypedWords>
        <Passed {...told} />
      </span>
    </p>
  )
}

/** What passes with the customer there, and what the customer must say again. */
function Passed({ passes, repeats }: Pick<HandOver, 'passes' | 'repeats'>): ReactNode {
  const { t } = useLanguage()
  return (
    <>
      {passes === null ? null : <span className={classes.passed}>{t('journeyScreen.passesOn', { what: passes })}</span>}
      {repeats === null ? null : (
        <span className={classes.passed} data-repeats>
          {t('journeyScreen.repeatsOn', { what: repeats })}
        </span>
      )}
    </>
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
          <span>
            <TypedWords>{name}</TypedWords>
            {after === null ? null : <Passed {...after} />}
          </span>
        </li>
      ))}
    </ol>
  )
}
