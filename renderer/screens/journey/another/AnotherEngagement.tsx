import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import { AnotherDialog } from './AnotherDialog.tsx'

interface AnotherEngagementProps {
  /** Null is the main one. */
  readonly journey: string | null
  onStarted(): void
}

/** The way to start from a journey that was mapped for somebody else. */
export function AnotherEngagement({ journey, onStarted }: AnotherEngagementProps): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" disabled={readOnly} onClick={() => setOpen(true)}>
        {t('journeyTaking.begin')}
      </Button>
      {isOpen ? <AnotherDialog journey={journey} onClose={() => setOpen(false)} onStarted={onStarted} /> : null}
    </>
  )
}
