import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ImportTold } from '../../../../shared/contract/files/importingContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useClient } from '../../../page/ApiProvider.tsx'
import { useMessages } from '../../../page/Messages.tsx'
import { saveAsFile } from '../../../page/saveAsFile.ts'
import { receiveFile } from '../../../page/transfer/receiveFile.ts'
import { AffectedOutcome } from './AffectedOutcome.tsx'
import classes from './ImportDialog.module.css'
import { ImportLeftOut } from './ImportLeftOut.tsx'
import { ImportNotes } from './ImportNotes.tsx'

const shownRejections = 50

/** What was asked about the table may have left the dialog far down. */
function intoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'center' })
}

/** What became of every row: imported, there already, left out, or not imported and why. */
export function ImportOutcome({ result }: { result: ImportTold }): ReactNode {
  const { t } = useLanguage()
  const hidden = result.rejectedRows - shownRejections
  // What was asked for last was the update: that no row is new is no news.
  const onlyUpdated = result.imported === 0 && result.updated > 0
  return (
    <div role="status">
      <p ref={intoSight} className={classes.done}>
        {onlyUpdated
          ? t('importing.changed.updated', { count: result.updated })
          : t('failurePointsScreen.importDone', { count: result.imported })}
      </p>
      {result.created['failurePoints'] !== undefined &&
      result.created['failurePoints'] > 0 &&
      result.created['failurePoints'] !== result.imported ? (
        <p>{t('failurePointsScreen.importMadePoints', { count: result.created['failurePoints'] })}</p>
      ) : null}
      <Merged merged={result.merged} />
      <ThereAlready result={result} />
      <ImportNotes {...result} />
      <AffectedOutcome affected={result.affected} />
      {result.setAside > 0 ? <p>{t('importing.labels.wereSetAside', { count: result.setAside })}</p> : null}
      {result.updated > 0 && !onlyUpdated ? <p>{t('importing.changed.updated', { count: result.updated })}</p> : null}
      {result.replaced > 0 ? <p>{t('failurePointsScreen.charactersReplaced', { count: result.replaced })}</p> : null}
      <ImportLeftOut
        {...result}
        {...result.read}
        unmapped={result.read.unmapped.filter((column) => !result.read.wide?.totals.includes(column))}
        totals={result.read.wide?.totals ?? []}
      />
      {result.rejectedRows > 0 ? (
        <>
          <p>{t('failurePointsScreen.importRejected', { count: result.rejectedRows })}</p>
          {result.rejectedFile === null ? null : <SaveRejected handle={result.rejectedFile.handle} />}
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

/** Rows that were there already, those with other content among them; what was updated is told apart. */
function ThereAlready({ result }: { readonly result: ImportTold }): ReactNode {
  const { t } = useLanguage()
  const { duplicates, changedRows, changed, updated } = result
  const left = duplicates - updated
  const asked = updated > 0 ? 0 : changedRows
  const lines = changed.slice(0, shownRejections).map(({ line }) => line)
  const told = { count: asked, lines: lines.join(', ') }
  if (asked > 0 && asked >= left) return <p>{t('failurePointsScreen.importChanged', told)}</p>
  return (
    <>
      {left > 0 ? <p>{t('failurePointsScreen.importDuplicates', { count: left })}</p> : null}
      {asked > 0 ? <p>{t('failurePointsScreen.importChangedOf', told)}</p> : null}
    </>
  )
}

/** Labels that were taken in as others. */
function Merged({ merged }: Pick<ImportTold, 'merged'>): ReactNode {
  const { t } = useLanguage()
  if (merged.length === 0) return null
  const pairs = merged.slice(0, shownRejections).map((pair) => t('importing.labels.mergedPair', { ...pair }))
  return <p>{t('importing.labels.merged', { count: merged.length, labels: pairs.join(', ') })}</p>
}

/** Saves all rows that were not imported as a file that can be mended and imported again. */
function SaveRejected({ handle }: { readonly handle: string }): ReactNode {
  const { t } = useLanguage()
  const client = useClient()
  const { refuse } = useMessages()
  const save = async (): Promise<void> => {
    try {
      const saved = await client.importing.saveRejected({ handle })
      if (saved?.kind === 'held') saveAsFile(await receiveFile(client, saved.file, 'text/csv'), saved.file.name)
    } catch (error) {
      refuse(error)
    }
  }
  return (
    <Group>
      <Button variant="default" size="xs" onClick={() => void save()}>
        {t('importing.saveRejected')}
      </Button>
      <span className={classes.caption}>{t('importing.saveRejectedHint')}</span>
    </Group>
  )
}
