import type { KeyboardEvent, ReactNode } from 'react'
import { findVagueWords } from '../../../shared/analysis/charter/vagueWords.ts'
import { textDirection } from '../../../shared/i18n/textDirection.ts'
import { GrowingTextarea } from '../../components/fields/GrowingTextarea.tsx'
import { typedText } from '../../components/fields/typedText.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useReadOnly } from '../../page/useReadOnly.ts'
import classes from './MarkedTextarea.module.css'
import { MarkedWords } from './MarkedWords.tsx'

interface MarkedTextareaProps {
  readonly label: string
  readonly text: string
  readonly placeholder?: string
  readonly maxLength?: number
  readonly rows?: { readonly least: number; readonly most: number }
  readonly takesFocus?: boolean
  /** Says in words what is marked; false where others say it. */
  readonly tells?: boolean
  onType(text: string): void
  onLeave?(): void
  onKeyDown?(event: KeyboardEvent<HTMLElement>): void
}

const fewLines = { least: 1, most: 6 }

/** A text that is typed or pasted, its vague words marked as they come to stand in it. */
export function MarkedTextarea(props: MarkedTextareaProps): ReactNode {
  const {
    label,
    text,
    placeholder = '',
    maxLength,
    rows = fewLines,
    takesFocus,
    tells = true,
    onType,
    onLeave,
    onKeyDown,
  } = props
  const { t, format, direction } = useLanguage()
  const readOnly = useReadOnly()
  const vague = findVagueWords(text)
  return (
    <GrowingTextarea
      label={label}
      value={text}
      placeholder={placeholder}
      rows={rows}
      readOnly={readOnly}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...typedText(text, direction)}
      {...(takesFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
      classNames={{ input: classes.input }}
      inputWrapperOrder={['label', 'input', 'description']}
      description={
        tells && vague.length > 0
          ? t('charterScreen.vague', {
              words: format.list(vague.map((words) => t('charterScreen.quoted', { words: words.text }))),
            })
          : null
      }
      inputContainer={(field) => (
        <div className={classes.layers}>
          <div aria-hidden className={classes.marks} dir={textDirection(text, direction)}>
            <MarkedWords text={text} vague={vague} />
          </div>
          {field}
        </div>
      )}
      onChange={(event) => onType(event.currentTarget.value)}
      onBlur={onLeave}
      onKeyDown={onKeyDown}
    />
  )
}
