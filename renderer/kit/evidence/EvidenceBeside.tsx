import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo, type ReactNode, useId } from 'react'
import { Link } from 'wouter'
import { type EvidenceSource, evidenceSources, longestTitle, type Stance, stances } from '../../../shared/model/vocabulary.ts'
import { takesFocus } from '../../components/dialogs/takesFocus.ts'
import { typedText } from '../../components/fields/typedText.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { screenPath } from '../../page/screenPath.ts'
import { useEdit } from '../../page/useEdit.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import { FailedLines } from '../lists/FailedLines.tsx'
import { useQuickLines } from '../lists/useQuickLines.ts'
import classes from './EvidenceBeside.module.css'
import type { Claim, PieceAbout } from './piecesAbout.ts'
import { pieceWords } from './pieceWords.ts'
import { StanceMark } from './StanceMark.tsx'
import { useEvidenceAbout } from './useEvidenceAbout.ts'
import { useStandingWords } from './useStandingWords.ts'

interface EvidenceBesideProps {
  readonly claim: Claim
  /** The line for the next piece takes the focus when it appears. */
  readonly startsTyping?: boolean
}

/** The evidence beside what it is about: how the claim stands in words, the pieces with the way to each, and a line for one more. */
export const EvidenceBeside = memo(function EvidenceBeside({ claim, startsTyping = false }: EvidenceBesideProps): ReactNode {
  const { t } = useLanguage()
  const heading = useId()
  const about = useEvidenceAbout(claim)
  const standingWords = useStandingWords()
  const readOnly = useReadOnly()
  if (about === undefined) return null
  return (
    <section className={classes.beside} aria-labelledby={heading}>
      <h2 id={heading}>{t('evidenceScreen.title')}</h2>
      <p className={classes.standing}>{standingWords(about.standing)}</p>
      <ul className={classes.list}>
        {about.pieces.map((one) => (
          <PieceLine key={one.piece.id} {...one} />
        ))}
      </ul>
      {readOnly ? null : <NewPiece key={`${claim.subject} ${claim.id}`} claim={claim} startsTyping={startsTyping} />}
    </section>
  )
}, isSameClaim)

function isSameClaim(before: EvidenceBesideProps, now: EvidenceBesideProps): boolean {
  const { claim, startsTyping } = now
  return before.claim.subject === claim.subject && before.claim.id === claim.id && before.startsTyping === startsTyping
}

function PieceLine({ piece, stance }: PieceAbout): ReactNode {
  const { t, format } = useLanguage()
  const { id, source, who, on } = piece
  return (
    <li>
      <StanceMark stance={stance} />
      <Link href={screenPath('evidence', id)} className={classes.piece}>
        <TypedWords>{pieceWords(piece)}</TypedWords>
        <span className={classes.facts}>
          {t(`vocabulary.evidenceSource.${source}`)}
          {who === null ? null : (
            <>
              {' · '}
              <TypedWords>{who}</TypedWords>
            </>
          )}
          {on === null ? null : ` · ${format.day(on)}`}
        </span>
      </Link>
    </li>
  )
}

/** Enter keeps the line as evidence for or against the claim, from the source that the last one was from. */
function NewPiece({ claim, startsTyping }: Required<EvidenceBesideProps>): ReactNode {
  const { t, direction } = useLanguage()
  const api = useApi()
  const create = useEdit(api.lists.evidence.create.mutationOptions())
  const [source, setSource] = useRemembered<EvidenceSource>('evidence.source', 'customer-interview')
  const [stance, setStance] = useRemembered<Stance>('evidence.stance', 'for')
  const { draft, failed, type, submit, retry, discard } = useQuickLines(`evidence.${claim.subject}.${claim.id}`, (quote) =>
    create.mutateAsync({ source, quote, about: [{ [claim.subject]: claim.id, stance }] }),
  )
  return (
    <div className={classes.add}>
      <TextInput
        {...(startsTyping ? takesFocus : {})}
        size="xs"
        aria-label={t('evidenceScreen.newPieceLabel')}
        placeholder={t('evidenceScreen.newBeside')}
        leftSection={<IconPlus size={14} aria-hidden />}
        {...typedText(draft, direction)}
        maxLength={longestTitle}
        value={draft}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          submit()
        }}
      />
      <div className={classes.choices}>
        <SegmentedControl
          size="xs"
          aria-label={t('evidenceScreen.newStance')}
          data={stances.map((value) => ({ value, label: t(`vocabulary.stance.${value}`) }))}
          value={stance}
          onChange={setStance}
        />
        <Select
          size="xs"
          aria-label={t('evidenceScreen.newSource')}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data={evidenceSources.map((value) => ({ value, label: t(`vocabulary.evidenceSource.${value}`) }))}
          value={source}
          onChange={(value) => setSource(value ?? source)}
        />
      </div>
      <FailedLines failed={failed} onRetry={retry} onDiscard={discard} />
    </div>
  )
}
