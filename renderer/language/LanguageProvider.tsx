import { DirectionContext } from '@mantine/core'
import type { TFunction } from 'i18next'
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo } from 'react'
import { directionOf } from '../../shared/i18n/directionOf.ts'
import { type Format, formatFor } from '../../shared/i18n/format.ts'
import { translator } from '../../shared/i18n/translator.ts'
import type { Language } from '../../shared/model/vocabulary.ts'

interface LanguageContextValue {
  readonly language: Language
  readonly direction: 'rtl' | 'ltr'
  readonly t: TFunction
  readonly format: Format
}

/** The direction follows the language alone. */
function ignore(): void {}

const LanguageContext = createContext<LanguageContextValue | null>(null)

/** Gives texts, number formats and reading direction; `currency` is that of the open engagement. */
export function LanguageProvider(props: { language: Language; currency: string; children: ReactNode }): ReactNode {
  const { language, currency, children } = props
  const direction = directionOf(language)
  const value = useMemo(
    () => ({ language, direction, t: translator(language), format: formatFor(language, currency) }),
    [language, direction, currency],
  )
  // Mantine's own provider keeps the direction it began with, and beginning anew would lose what is being tried or typed.
  const mantineDirection = useMemo(() => ({ dir: direction, toggleDirection: ignore, setDirection: ignore }), [direction])
  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = direction
  }, [language, direction])
  return (
    <DirectionContext value={mantineDirection}>
      <LanguageContext value={value}>{children}</LanguageContext>
    </DirectionContext>
  )
}

export function useLanguage(): LanguageContextValue {
  const value = useContext(LanguageContext)
  if (value === null) throw new Error('useLanguage outside LanguageProvider')
  return value
}
