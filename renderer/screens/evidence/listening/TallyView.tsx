import { Button, Checkbox } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { mostMarks, type TallyLine } from '../../../../shared/contract/lists/evidenceContract.ts'
import { localDay } from '../../../../shared/model/localDay.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useCommandWords } from '../../../page/commands/useCommandWords.ts'
import { useMessages } from '../../../page/Messages.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import { useRemembered } from '../../../page/useRemembered.ts'
import { type Heard, HeardFields } from './HeardFields.tsx'
import classes from './Listening.module.css'
import { TallyBoard } from './TallyBoard.tsx'
import { TallyLinePicker } from './TallyLinePicker.tsx'
import { TallyOutOf } from './TallyOutOf.tsx'
import { type Tally, useTally } from './useTally.ts'

const atTheDesk: Heard = { source: 'call-listening', who: '', on: null }

/** A sheet for listening to calls and watching branches: lines are chosen, marks counted, and at the end kept. */
export function TallyView(): ReactNode {
  const { t } = useLanguage()
  const tally = useTally()
  const [heard, setHeard] = useRemembered('tally.heard', atTheDesk)
  const [outOf, setOutOf] = useRemembered<number | null>('tally.outOf', null)
  // The day on which it is looked at, until another is said.
  const dated = { ...heard, on: heard.on ?? localDay() }
  return (
    <section className={classes.view} aria-label={t('listening.tally.view')}>
      <h2>{t('listening.tally.title')}</h2>
      <p className={classes.teach}>{t('listening.tally.teach')}</p>
      <HeardFields dated heard={dated} whoLabel={t('listening.whoListened')} onChange={setHeard}>
        <TallyOutOf value={outOf} onChange={setOutOf} />
      </HeardFields>
      <div className={classes.fields}>
        <TallyLinePicker items={tally.items} onAdd={tally.add} />
      </div>
      {tally.items.length === 0 ? (
        <p className={classes.teach}>{t('listening.tally.none')}</p>
      ) : (
        <>
          <TallyBoard tally={tally} />
          <p className={classes.hint}>{t('listening.tally.keys')}</p>
          <TallyEnd tally={tally} heard={dated} outOf={outOf} />
        </>
      )}
      <BringBack tally={tally} />
    </section>
  )
}

/** The way back for marks that were taken off; nothing while none were. */
function BringBack({ tally: { gone, bringBack } }: { readonly tally: Tally }): ReactNode {
  const { t } = useLanguage()
  if (gone === null) return null
  const [line] = gone.items
  const count = gone.marks.length
  return (
    <div className={classes.actions}>
      <span className={classes.hint}>
        {line === undefined
          ? t('listening.tally.discarded', { count })
          : t('listening.tally.removed', { title: line.title, count })}
      </span>
      <Button variant="subtle" onClick={bringBack}>
        {t('listening.tally.bringBack', { count })}
      </Button>
    </div>
  )
}

interface TallyEndProps {
  readonly tally: Tally
  readonly heard: Heard & { readonly on: string }
  readonly outOf: number | null
}

/** The last mark and the way to take it back; and what becomes of the tally. */
function TallyEnd({ tally, heard, outOf }: TallyEndProps): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const [asCases, setAsCases] = useState(false)
  const end = useEndTally(tally)
  const { items, marks } = tally
  const last = items.find(({ key }) => key === marks.at(-1))
  const lines = linesOf(tally)
  const hasMarks = marks.length > 0
  return (
    <>
      <div className={classes.actions}>
        <Button variant="default" disabled={!hasMarks || readOnly} aria-keyshortcuts="Backspace" onClick={tally.undo}>
          {t('listening.tally.undo')}
        </Button>
        <span role="status" className={classes.hint}>
          {last === undefined ? t('listening.tally.noMark') : t('listening.tally.lastMark', { title: last.title })}
        </span>
      </div>
      <Checkbox
        label={t('listening.tally.asCases')}
        description={t('listening.tally.asCasesHint')}
        checked={asCases}
        disabled={readOnly}
        onChange={(event) => setAsCases(event.currentTarget.checked)}
      />
      <div className={classes.actions}>
        <Button
          disabled={readOnly || !hasMarks || end.isSaving}
          onClick={() => end.run({ ...heard, who: nameOf(heard.who), outOf, asCases, lines })}
        >
          {t('listening.tally.end', { count: lines.length })}
        </Button>
        <Button variant="subtle" disabled={!hasMarks} onClick={tally.clear}>
          {t('listening.tally.discard')}
        </Button>
      </div>
    </>
  )
}

/** Keeps the tally; its lines stay for the next calls, without their marks. */
function useEndTally(tally: Tally) {
  const { t } = useLanguage()
  const { tell } = useMessages()
  const { keys } = useCommandWords()('undo')
  const take = useEdit(
    useApi().evidence.takeTally.mutationOptions({
      onSuccess: ({ failurePoints }, { lines }) => {
        tally.ended(
          failurePoints,
          lines.reduce((sum, { count }) => sum + count, 0),
        )
        tell(t('listening.tally.ended', { count: failurePoints.length, keys: keys ?? '' }))
      },
    }),
  )
  return { isSaving: take.isPending, run: take.mutate }
}

function linesOf({ items, counts }: Tally): TallyLine[] {
  return items.flatMap(({ key, isNew, title }) => {
    const count = Math.min(counts.get(key) ?? 0, mostMarks)
    if (count === 0) return []
    return [isNew ? { title, count } : { failurePoint: key, count }]
  })
}

function nameOf(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim()
}
