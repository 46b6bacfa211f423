import { ActionIcon, SegmentedControl } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { EvidenceAbout, EvidenceRow } from '../../../shared/contract/lists/evidenceContract.ts'
import { type Stance, stances } from '../../../shared/model/vocabulary.ts'
import parts from '../../components/dialogs/PanelParts.module.css'
import { claimPath } from '../../kit/evidence/claimPath.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import classes from './AboutEditor.module.css'
import { ClaimPicker } from './ClaimPicker.tsx'

/** What a piece of evidence is about: several claims, each for or against, with the way to each. */
export function AboutEditor({ piece }: { readonly piece: EvidenceRow }): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const readOnly = useReadOnly()
  const update = useEdit(api.lists.evidence.update.mutationOptions())
  const { id, about } = piece
  const save = (next: readonly Pick<EvidenceAbout, 'subject' | 'id' | 'stance'>[]): void =>
    update.mutate({ id, patch: { about: next.map(({ subject, id: claim, stance }) => ({ [subject]: claim, stance })) } })
  return (
    <fieldset className={parts.readings}>
      <legend>{t('evidenceScreen.about')}</legend>
      <div className={classes.part}>
        {about.length === 0 ? <p className={parts.hint}>{t('evidenceScreen.aboutNone')}</p> : null}
        <ul className={classes.list}>
          {about.map((claim, place) => (
            <AboutLine
              key={`${claim.subject} ${claim.id}`}
              claim={claim}
              readOnly={readOnly}
              onStance={(stance) => save(about.map((one, at) => (at === place ? { ...one, stance } : one)))}
              onRemove={() => save(about.filter((_, at) => at !== place))}
            />
          ))}
        </ul>
        {readOnly ? null : <ClaimPicker taken={about} onChoose={(claim) => save([...about, { ...claim, stance: 'for' }])} />}
      </div>
    </fieldset>
  )
}

interface AboutLineProps {
  readonly claim: EvidenceAbout
  readonly readOnly: boolean
  onStance(stance: Stance): void
  onRemove(): void
}

function AboutLine({ claim, readOnly, onStance, onRemove }: AboutLineProps): ReactNode {
  const { t } = useLanguage()
  const { subject, code, title, stance } = claim
  return (
    <li className={classes.line}>
      <Link href={claimPath(claim)} className={classes.claim}>
        <TypedWords>{title}</TypedWords>
        <span className={classes.kind}>
          {t(`evidenceScreen.subject.${subject}`)} <bdi>{code}</bdi>
        </span>
      </Link>
      <SegmentedControl
        size="xs"
        readOnly={readOnly}
        aria-label={t('evidenceScreen.aboutStance', { title })}
        data={stances.map((value) => ({ value, label: t(`vocabulary.stance.${value}`) }))}
        value={stance}
        onChange={onStance}
      />
      <ActionIcon disabled={readOnly} aria-label={t('evidenceScreen.aboutRemove', { title })} onClick={onRemove}>
        <IconX size={14} />
      </ActionIcon>
    </li>
  )
}
