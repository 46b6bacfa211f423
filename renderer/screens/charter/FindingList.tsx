import { Button } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { TextFinding } from '../../../shared/analysis/charter/checkText.ts'
import { findVagueWords } from '../../../shared/analysis/charter/vagueWords.ts'
import { type FindingCommandId, findingCommands } from '../../../shared/commands/catalogue.ts'
import { pressedCommand } from '../../../shared/commands/keys.ts'
import type { Charter } from '../../../shared/contract/lists/charterContract.ts'
import { textDirection } from '../../../shared/i18n/textDirection.ts'
import { normaliseText } from '../../../shared/search/normaliseText.ts'
import { travelFocus } from '../../kit/lists/travelFocus.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { system } from '../../page/commands/system.ts'
import { useCommandWords } from '../../page/commands/useCommandWords.ts'
import { useEdit } from '../../page/useEdit.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import { MarkedWords } from './MarkedWords.tsx'
import classes from './TextCheckPanel.module.css'

interface FindingListProps {
  readonly findings: readonly TextFinding[]
  readonly charter: Charter
}

/** What was found in a text, a sentence a line. Arrows travel; one key makes a sentence a commitment or a promise of the ledger. */
export function FindingList({ findings, charter }: FindingListProps): ReactNode {
  const { t, direction } = useLanguage()
  const wordsOf = useCommandWords()
  const make = useMaking(charter)
  const list = useRef<HTMLUListElement>(null)
  const sentences = [...new Set(findings.map(({ sentence }) => sentence))]
  const [active, setActive] = useState(0)
  const onKeyDown = (event: KeyboardEvent, sentence: string): void => {
    if (event.target !== event.currentTarget) return
    const command = pressedCommand(findingCommands, event, { system, direction })
    if (command !== null) {
      event.preventDefault()
      make(command.id, sentence)
      return
    }
    const place = travelFocus(event, [...(list.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])], {
      axis: 'block',
      direction,
    })
    if (place !== null) setActive(place)
  }
  return (
    <>
      <p className={classes.keys}>
        {t('charterScreen.check.keys', {
          commitment: wordsOf('make-commitment').keys ?? '',
          promise: wordsOf('make-promise').keys ?? '',
        })}
      </p>
      <ul ref={list} className={classes.findings} aria-label={t('charterScreen.check.findings')}>
        {sentences.map((sentence, place) => (
          <li
            key={sentence}
            data-finding
            tabIndex={place === Math.min(active, sentences.length - 1) ? 0 : -1}
            className={classes.finding}
            onFocus={() => setActive(place)}
            onKeyDown={(event) => onKeyDown(event, sentence)}
          >
            <bdi dir={textDirection(sentence, direction)}>
              <MarkedWords text={sentence} vague={findVagueWords(sentence)} />
            </bdi>
            <FindingActions sentence={sentence} charter={charter} onMake={(command) => make(command, sentence)} />
          </li>
        ))}
      </ul>
    </>
  )
}

interface FindingActionsProps {
  readonly sentence: string
  readonly charter: Charter
  onMake(command: FindingCommandId): void
}

/** Where a sentence stands already, or what it can become. */
function FindingActions({ sentence, charter, onMake }: FindingActionsProps): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const commitment = sameWords(charter.commitments, sentence)
  const promise = sameWords(charter.promises, sentence)
  return (
    <div className={classes.actions}>
      {commitment === undefined ? (
        <Button size="compact-xs" variant="light" disabled={readOnly} onClick={() => onMake('make-commitment')}>
          {t('charterScreen.check.toCommitment')}
        </Button>
      ) : (
        <span>{t('charterScreen.check.isCommitment', { code: commitment.code })}</span>
      )}
      {promise === undefined ? (
        <Button size="compact-xs" variant="subtle" disabled={readOnly} onClick={() => onMake('make-promise')}>
          {t('charterScreen.check.toPromise')}
        </Button>
      ) : (
        <span>{t('charterScreen.check.isPromise', { code: promise.code })}</span>
      )}
    </div>
  )
}

/** Makes a sentence what a command says, once. */
function useMaking(charter: Charter): (command: FindingCommandId, sentence: string) => void {
  const api = useApi()
  const readOnly = useReadOnly()
  const commit = useEdit(api.lists.commitments.create.mutationOptions())
  const promise = useEdit(api.lists.promises.create.mutationOptions())
  return (command, text) => {
    if (readOnly || commit.isPending || promise.isPending) return
    switch (command) {
      case 'make-commitment':
        if (sameWords(charter.commitments, text) === undefined) commit.mutate({ text })
        return
      case 'make-promise':
        if (sameWords(charter.promises, text) === undefined) promise.mutate({ text })
        return
    }
  }
}

function sameWords<Item extends { readonly text: string }>(items: readonly Item[], sentence: string): Item | undefined {
  const wanted = normaliseText(sentence)
  return items.find(({ text }) => normaliseText(text) === wanted)
}
