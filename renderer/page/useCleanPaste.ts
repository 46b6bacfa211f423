import { useEffect } from 'react'
import { cleanName, cleanText } from '../../shared/model/textRules.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { isTextField } from './commands/isTextField.ts'
import { useMessages } from './Messages.tsx'

/** What is pasted into a field comes in without characters that no file keeps; how many that were is said. */
export function useCleanPaste(): void {
  const { t } = useLanguage()
  const { tell } = useMessages()
  useEffect(() => {
    const clean = (event: ClipboardEvent): void => {
      const { target } = event
      if (event.defaultPrevented || !isTextField(target)) return
      const pasted = event.clipboardData?.getData('text/plain') ?? ''
      const { text, replaced } = target instanceof HTMLTextAreaElement ? cleanText(pasted) : cleanName(pasted)
      if (replaced === 0) return
      event.preventDefault()
      // The one way that also tells the field's own undo; browsers keep it for that.
      document.execCommand('insertText', false, text)
      tell(t('shell.pasteCleaned', { count: replaced }))
    }
    document.addEventListener('paste', clean)
    return () => document.removeEventListener('paste', clean)
  }, [t, tell])
}
