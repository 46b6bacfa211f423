import type { ReactNode } from 'react'
import { DraftTextInput } from '../../../components/fields/DraftTextInput.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useHead } from '../../../page/useHead.ts'
import type { SlideId } from '../slides.ts'

/** What the presenter means to say at a slide; kept in the engagement, shown in the presenter's window alone. */
export function SlideNotes({ slide }: { readonly slide: SlideId }): ReactNode {
  const { t } = useLanguage()
  const { reviewNotes } = useHead()
  const api = useApi()
  const update = useEdit(api.engagement.updateSettings.mutationOptions())
  const note = reviewNotes.find((one) => one.slide === slide)
  const save = (text: string): void => {
    const others = reviewNotes.filter((one) => one !== note)
    const after = text.trim() === '' ? others : [...others, { slide, text }]
    update.mutate({ reviewNotes: after.length === 0 ? null : after })
  }
  return (
    // Keys that are typed here lead no slides.
    // biome-ignore lint/a11y/noStaticElementInteractions: it passes keys on to nobody
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape') event.stopPropagation()
      }}
    >
      <DraftTextInput
        label={t('reviewScreen.presenter.notes', { title: t(`reviewScreen.slides.${slide}`) })}
        placeholder={t('reviewScreen.presenter.notesHint')}
        bare
        multiline
        value={note?.text ?? ''}
        onCommit={save}
      />
    </div>
  )
}
