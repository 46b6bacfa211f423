import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ListedCase } from '../../../shared/contract/lists/caseContract.ts'
import { DetailPanel } from '../../components/dialogs/DetailPanel.tsx'
import { TakeWords } from '../../kit/evidence/TakeWords.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { screenPath } from '../../page/screenPath.ts'
import { useHead } from '../../page/useHead.ts'
import classes from './CasesScreen.module.css'

interface CasePanelProps {
  readonly row: ListedCase
  onClose(): void
  onPoint(failurePoint: string): void
}

/** A case whole: all that was said, and what is known of it. */
export function CasePanel({ row, onClose, onPoint }: CasePanelProps): ReactNode {
  const { t, format } = useLanguage()
  const { fields } = useHead()
  const { on, text, failurePoint, failurePointCode: code, failurePointTitle, stageName, channel, customer } = row
  const known: readonly (readonly [name: string, value: string | null])[] = [
    [t('casesScreen.facts.stage'), stageName],
    [t('casesScreen.facts.channel'), channel],
    [t('casesScreen.facts.customer'), customer],
    ...row.fields.map(({ field, value }) => [fields.find(({ id }) => id === field)?.name ?? field, value] as const),
    [t('casesScreen.facts.externalId'), row.externalId],
    [t('casesScreen.facts.count'), row.count === null ? null : format.number(row.count)],
    [t('casesScreen.facts.cost'), row.cost === null ? null : format.measured('cost', row.cost)],
  ]
  return (
    <DetailPanel label={t('casesScreen.panel', { day: format.day(on) })} code={format.day(on)} onClose={onClose}>
      <Link href={screenPath('failure-points', failurePoint)} className={classes.pointLink}>
        {code} · <TypedWords>{failurePointTitle}</TypedWords>
      </Link>
      {text === null ? (
        <p className={classes.silent}>{t('casesScreen.noWords')}</p>
      ) : (
        <>
          <p className={classes.whole}>
            <TypedWords>{text}</TypedWords>
          </p>
          <div>
            <TakeWords failurePoint={failurePoint} row={row} />
          </div>
        </>
      )}
      <dl className={classes.known}>
        {known.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <TypedWords>{value}</TypedWords>
              </dd>
            </div>
          ),
        )}
      </dl>
      <Button variant="default" onClick={() => onPoint(failurePoint)}>
        {t('casesScreen.allOfPoint', { code })}
      </Button>
    </DetailPanel>
  )
}
