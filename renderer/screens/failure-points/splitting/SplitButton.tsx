import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { FailurePointDetail } from '../../../../shared/contract/lists/failurePointContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import { SplitDialog } from './SplitDialog.tsx'

/** Splits a failure point whose cases are of two kinds. */
export function SplitButton({ detail }: { readonly detail: FailurePointDetail }): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" disabled={readOnly} onClick={() => setOpened(true)}>
        {t('failurePointsScreen.split.open')}
      </Button>
      {opened ? <SplitDialog detail={detail} onClose={() => setOpened(false)} /> : null}
    </>
  )
}
