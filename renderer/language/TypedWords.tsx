import type { ReactNode } from 'react'
import { textDirection } from '../../shared/i18n/textDirection.ts'
import { useLanguage } from './LanguageProvider.tsx'
import { useShownText } from './ShownTexts.tsx'

interface TypedWordsProps {
  readonly children: string | null | undefined
  readonly className?: string | undefined
}

/** What a user typed, among the page's own words: in the direction of its letters, and cut off from what stands around it. */
export function TypedWords({ children, className }: TypedWordsProps): ReactNode {
  const { direction } = useLanguage()
  const shown = useShownText()(children ?? '')
  return (
    <bdi dir={textDirection(shown, direction)} className={className}>
      {shown}
    </bdi>
  )
}
