import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { type EffectWord, effectOfWord, effectWords } from '../../../shared/model/effectWords.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './FixPanel.module.css'

interface EffectWordsProps {
  /** Of the root cause that is weakened. */
  readonly title: string
  /** Null where the numbers are the team's own; then no word is chosen. */
  readonly word: EffectWord | null
  onWord(word: EffectWord): void
}

/** How much of a root cause a fix takes away, said in a word; under each the range that it stands for. */
export function EffectWords({ title, word, onWord }: EffectWordsProps): ReactNode {
  const { t, format } = useLanguage()
  const rangeOf = (said: EffectWord): string => {
    const [low, , high] = effectOfWord(said)
    return t('fixesScreen.effectRange', { low: format.number(low * 100), high: format.percent(high) })
  }
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label={t('fixesScreen.effectSaid', { title })}
      value={word ?? ''}
      onChange={(value) => {
        const said = effectWords.find((one) => one === value)
        if (said !== undefined) onWord(said)
      }}
      data={effectWords.map((said) => ({
        value: said,
        label: (
          <span className={classes.word}>
            <span>{t(`fixesScreen.effectWord.${said}`)}</span>
            <span dir="ltr">{rangeOf(said)}</span>
          </span>
        ),
      }))}
    />
  )
}
