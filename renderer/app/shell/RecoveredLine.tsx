import { Anchor } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { OpenedEngagement } from '../../../shared/contract/files/filesContract.ts'
import { shownFileName } from '../../../shared/i18n/isolated.ts'
import { recoveredSentence } from '../../../shared/i18n/recoveredSentence.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './Shell.module.css'

/** What became of an interrupted write that was found beside the file, until it was read. */
export function RecoveredLine({ opened: { recovered, fileName } }: { opened: OpenedEngagement }): ReactNode {
  const { t, language } = useLanguage()
  const [read, setRead] = useState<string | null>(null)
  if (recovered === null || read === fileName) return null
  return (
    <p role="status" className={classes.readOnly}>
      {recoveredSentence(recovered, shownFileName(fileName), language)}{' '}
      <Anchor component="button" type="button" size="sm" onClick={() => setRead(fileName)}>
        {t('shell.close')}
      </Anchor>
    </p>
  )
}
