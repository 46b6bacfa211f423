import type { ReactNode } from 'react'
import { useLanguage } from '../../../language/LanguageProvider.tsx'

/** More names than these are counted and not read out. */
const mostNamed = 5

interface StrangersNamedProps {
  readonly count: number
  /** The first of them. */
  readonly names: readonly string[]
}

/** Who of those affected is no customer that the register knows, in one sentence; nothing where all are. */
export function StrangersNamed({ count, names }: StrangersNamedProps): ReactNode {
  const { t, format } = useLanguage()
  if (count === 0) return null
  // A name may be in a language of the other direction than the sentence.
  const shown = names.slice(0, mostNamed).map((name) => `\u2068${name}\u2069`)
  const further = count - shown.length
  const named = further > 0 ? [...shown, t('response.further', { count: further })] : shown
  return <p>{t('response.strangers', { count, names: format.list(named) })}</p>
}
