import type { ReactNode } from 'react'
import {
  cohensKappa,
  fleissKappa,
  krippendorffsAlpha,
  type RatedItem,
  type Scale,
} from '../../../../shared/analysis/agreement/agreement.ts'
import { alphaInterval } from '../../../../shared/analysis/agreement/alphaInterval.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from './AgreementView.module.css'

interface AgreementDetailsProps {
  readonly rated: readonly RatedItem[]
  readonly people: readonly string[]
  readonly scale: Scale
}

/** Agreement beyond chance, for who knows the terms; what the numbers mean stands beneath them. */
export function AgreementDetails({ rated, people, scale }: AgreementDetailsProps): ReactNode {
  const { t, format } = useLanguage()
  const words = (value: number | null): string => (value === null ? t('agreement.none') : format.number(value, 2))
  const [one, other] = people
  const interval = alphaInterval(rated, scale)
  const alpha = t('agreement.alpha', { value: words(krippendorffsAlpha(rated, scale)) })
  return (
    <details className={classes.details}>
      <summary>{t('agreement.details')}</summary>
      {people.length === 2 && one !== undefined && other !== undefined ? (
        <p>{t('agreement.cohen', { one, other, value: words(cohensKappa(rated, one, other)) })}</p>
      ) : (
        <p>{t('agreement.fleiss', { people: format.number(people.length), value: words(fleissKappa(rated, people.length)) })}</p>
      )}
      <p>
        {alpha}
        {interval === null
          ? null
          : ` ${t('agreement.interval', { low: format.number(interval.low, 2), high: format.number(interval.high, 2) })}`}
      </p>
      <p className={classes.teach}>{t('agreement.meaning')}</p>
    </details>
  )
}
