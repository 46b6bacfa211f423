import type { ReactNode } from 'react'
import type { ImportResult } from '../../../../shared/contract/importingContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from './ImportDialog.module.css'
import { ImportLeftOut } from './ImportLeftOut.tsx'

const shownRejections = 50

/** What became of every row: imported, there already, left out, or not imported and why. */
export function ImportOutcome({ result }: { result: ImportResult }): ReactNode {
  const { t } = useLanguage()
  const hidden = result.rejectedRows - shownRejections
  return (
    <div role="status">
      <p className={classes.done}>{t('failurePointsScreen.importDone', { count: result.imported })}</p>
      {result.created['failurePoints'] !== undefined &&
      result.created['failurePoints'] > 0 &&
      result.created['failurePoints'] !== result.imported ? (
        <p>{t('failurePointsScreen.importMadePoints', { count: result.created['failurePoints'] })}</p>
      ) : null}
      {result.merged.length > 0 ? (
        <p>
          {t('importing.labels.merged', {
            count: result.merged.length,
            labels: result.merged
              .slice(0, shownRejections)
              .map(({ label, title }) => t('importing.labels.mergedPair', { label, title }))
              .join(', '),
          })}
        </p>
      ) : null}
      {result.duplicates > 0 ? <p>{t('failurePointsScreen.importDuplicates', { count: result.duplicates })}</p> : null}
      {result.changedRows > 0 ? (
        <p>
          {t('failurePointsScreen.importChanged', {
            count: result.changedRows,
            lines: result.changed
              .slice(0, shownRejections)
              .map(({ line }) => line)
              .join(', '),
          })}
        </p>
      ) : null}
      {result.replaced > 0 ? <p>{t('failurePointsScreen.charactersReplaced', { count: result.replaced })}</p> : null}
      <ImportLeftOut {...result} {...result.read} />
      {result.rejectedRows > 0 ? (
        <>
          <p>{t('failurePointsScreen.importRejected', { count: result.rejectedRows })}</p>
          <ul className={classes.rejected}>
            {result.rejected.slice(0, shownRejections).map(({ line, reason }) => (
              <li key={line}>
                <span>{t('failurePointsScreen.importLine', { line })}</span> {reason}
              </li>
            ))}
            {hidden > 0 ? <li>{t('failurePointsScreen.importMore', { count: hidden })}</li> : null}
          </ul>
        </>
      ) : null}
    </div>
  )
}
