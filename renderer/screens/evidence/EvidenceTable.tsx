import type { ReactNode } from 'react'
import type { EvidenceRow } from '../../../shared/contract/lists/evidenceContract.ts'
import { pieceWords } from '../../kit/evidence/pieceWords.ts'
import { StanceMark } from '../../kit/evidence/StanceMark.tsx'
import { type LineColumn, LineTable } from '../../kit/table/LineTable.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import classes from './EvidenceTable.module.css'

export interface EvidenceTableProps {
  readonly pieces: readonly EvidenceRow[]
  readonly openId: string | null
  readonly addedId: string | null
  onOpen(id: string): void
}

/** The evidence, each piece with what it speaks for and against. */
export function EvidenceTable({ pieces, ...shown }: EvidenceTableProps): ReactNode {
  const { t } = useLanguage()
  return <LineTable label={t('evidenceScreen.table')} columns={useColumns()} rows={pieces} {...shown} />
}

function useColumns(): readonly LineColumn<EvidenceRow>[] {
  const { t, format } = useLanguage()
  const none = t('shell.noValue')
  const header = (id: 'words' | 'source' | 'on' | 'about' | 'strength') => ({ id, header: t(`evidenceScreen.columns.${id}`) })
  return [
    { ...header('words'), look: 'name', cell: (piece) => <TypedWords>{pieceWords(piece)}</TypedWords> },
    { ...header('about'), look: 'words', folds: true, cell: (piece) => <Claims piece={piece} /> },
    {
      ...header('source'),
      look: 'words',
      cell: ({ source, who }) => (
        <div className={classes.source}>
          {t(`vocabulary.evidenceSource.${source}`)}
          {who === null ? null : <TypedWords className={classes.who}>{who}</TypedWords>}
        </div>
      ),
    },
    { ...header('on'), folds: true, cell: ({ on }) => (on === null ? none : format.day(on)) },
    {
      ...header('strength'),
      folds: true,
      cell: ({ strength }) => (strength === null ? none : t(`vocabulary.evidenceStrength.${strength}`)),
    },
  ]
}

function Claims({ piece: { about } }: { readonly piece: EvidenceRow }): ReactNode {
  const { t } = useLanguage()
  if (about.length === 0) return t('evidenceScreen.aboutNothing')
  return (
    <ul className={classes.claims}>
      {about.map(({ subject, id, code, title, stance }) => (
        <li key={`${subject} ${id}`}>
          <StanceMark stance={stance} />
          {code === null || subject === 'cause' ? <TypedWords>{title}</TypedWords> : <bdi>{code}</bdi>}
        </li>
      ))}
    </ul>
  )
}
