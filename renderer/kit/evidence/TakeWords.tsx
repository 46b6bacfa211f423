import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { CaseRow } from '../../../shared/contract/lists/failurePointContract.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { screenPath } from '../../page/screenPath.ts'
import { useEdit } from '../../page/useEdit.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import classes from './TakeWords.module.css'
import { useEvidenceAbout } from './useEvidenceAbout.ts'

/** Takes what a customer said as evidence in one step; a text that is evidence already says so. */
export function TakeWords({ failurePoint, row }: { readonly failurePoint: string; readonly row: CaseRow }): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const readOnly = useReadOnly()
  const about = useEvidenceAbout({ subject: 'failurePoint', id: failurePoint })
  const take = useEdit(api.evidence.takeWords.mutationOptions())
  const taken = about?.pieces.find(({ piece }) => piece.quote === row.text)?.piece
  if (taken !== undefined) {
    return (
      <Link href={screenPath('evidence', taken.id)} className={classes.taken}>
        {t('failurePointsScreen.wordsTaken', { code: taken.code })}
      </Link>
    )
  }
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      disabled={readOnly || about === undefined}
      loading={take.isPending}
      onClick={() => take.mutate({ failurePoint, occurrences: [row.id] })}
    >
      {t('failurePointsScreen.takeWords')}
    </Button>
  )
}
