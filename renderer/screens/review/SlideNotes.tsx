import { Textarea } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { typedText } from '../../components/fields/typedText.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useShownText } from '../../language/ShownTexts.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useHead } from '../../page/useHead.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import type { SlideId } from './slides.ts'

/**
 * What the presenter means to say at a slide; kept in the engagement, shown in the presenter's window alone. It is saved when the field
 * is left, also by a slide that goes on while it is typed. While names are hidden they are read without them, and not written.
 */
export function SlideNotes({ slide, namesHidden }: { readonly slide: SlideId; readonly namesHidden: boolean }): ReactNode {
  const { t, direction } = useLanguage()
  const shownText = useShownText()
  const readOnly = useReadOnly()
  const { saved, save } = useNotesOf(slide)
  const [draft, setDraft] = useState<string | null>(null)
  const leave = (): void => {
    if (draft !== null && draft !== saved) save(draft)
    setDraft(null)
  }
  const latest = useRef(leave)
  latest.current = leave
  useEffect(() => () => latest.current(), [])
  useEffect(() => {
    if (namesHidden) latest.current()
  }, [namesHidden])
  const text = shownText(draft ?? saved)
  return (
    <Textarea
      aria-label={t('reviewScreen.presenter.notes', { title: t(`reviewScreen.slides.${slide}`) })}
      placeholder={t('reviewScreen.presenter.notesHint')}
      {...typedText(text, direction)}
      rows={4}
      readOnly={readOnly || namesHidden}
      value={text}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={keepTyping}
    />
  )
}

/** Keys that are typed into the notes lead no slides; those of a clicker, and the end, do. */
function keepTyping(event: KeyboardEvent): void {
  if (!['PageDown', 'PageUp', 'Escape'].includes(event.key)) event.stopPropagation()
}

function useNotesOf(slide: SlideId): { readonly saved: string; save(text: string): void } {
  const { reviewNotes } = useHead()
  const api = useApi()
  const update = useEdit(api.engagement.updateSettings.mutationOptions())
  const note = reviewNotes.find((one) => one.slide === slide)
  const save = (text: string): void => {
    const others = reviewNotes.filter((one) => one !== note)
    const after = text.trim() === '' ? others : [...others, { slide, text }]
    update.mutate({ reviewNotes: after.length === 0 ? null : after })
  }
  return { saved: note?.text ?? '', save }
}
