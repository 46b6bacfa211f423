import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { localDay } from '../../../../shared/model/localDay.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useReadOnly } from '../../../page/useReadOnly.ts'

interface ReleaseChoiceProps {
  readonly releasedOn: string | undefined
  onSave(releasedOn: string | undefined): void
}

/** Whether lawyers let an admission go out to customers; a draft until somebody says so. */
export function ReleaseChoice({ releasedOn, onSave }: ReleaseChoiceProps): ReactNode {
  const { t, format } = useLanguage()
  const readOnly = useReadOnly()
  return (
    <Checkbox
      checked={releasedOn !== undefined}
      disabled={readOnly}
      label={t('response.release.release')}
      description={
        releasedOn === undefined ? t('response.release.draft') : t('response.release.released', { day: format.day(releasedOn) })
      }
      onChange={() => onSave(releasedOn === undefined ? localDay() : undefined)}
    />
  )
}
