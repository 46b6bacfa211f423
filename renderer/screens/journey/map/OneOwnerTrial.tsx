import { Button, MultiSelect, TextInput } from '@mantine/core'
import { type ReactNode, useMemo, useRef } from 'react'
import { countHands, handSequence, type OneOwner, withOneOwner } from '../../../../shared/analysis/journey/journeyHands.ts'
import type { JourneyMap } from '../../../../shared/contract/analysis/journeyContract.ts'
import { longestName, longestTitle } from '../../../../shared/model/vocabulary.ts'
import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useMessages } from '../../../page/Messages.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import classes from './OneOwnerTrial.module.css'
import type { TriedOwner } from './useOneOwner.ts'

interface OneOwnerTrialProps extends TriedOwner {
  readonly map: JourneyMap
}

/** What if one person took the place of several: tried on the map at once, and kept as a fix when it convinces. */
export function OneOwnerTrial({ map, tried, owners, onTry }: OneOwnerTrialProps): ReactNode {
  const { t } = useLanguage()
  const begin = useRef<HTMLButtonElement>(null)
  const sequence = useMemo(() => handSequence(map.stages.flatMap(({ touchpoints }) => touchpoints)), [map])
  const hands = useMemo(() => differentHands(sequence.map(({ hand }) => hand)), [sequence])
  if (hands.length < 2) return null
  const end = (): void => {
    onTry(null)
    // The button stands only after the fields are gone, and takes the focus that they had.
    setTimeout(() => begin.current?.focus())
  }
  return (
    <section className={classes.trial} aria-label={t('journeyScreen.oneOwner.begin')} data-print="none">
      {tried === null ? (
        <Button ref={begin} variant="subtle" size="compact-sm" onClick={() => onTry({ names: [], owner: '' })}>
          {t('journeyScreen.oneOwner.begin')}
        </Button>
      ) : (
        <>
          <MultiSelect
            className={classes.hands}
            autoFocus={tried.names.length === 0 && tried.owner === ''}
            searchable
            label={t('journeyScreen.oneOwner.hands')}
            data={hands}
            value={[...tried.names]}
            onChange={(names) => onTry({ ...tried, names })}
          />
          <TextInput
            label={t('journeyScreen.oneOwner.owner')}
            maxLength={longestName}
            value={tried.owner}
            onChange={({ currentTarget: { value: owner } }) => onTry({ ...tried, owner })}
          />
          <KeepOwner owners={owners} onEnd={end} />
          <p className={classes.result} aria-live="polite">
            <Result sequence={sequence} owners={owners} />
          </p>
        </>
      )}
    </section>
  )
}

function KeepOwner({ owners, onEnd }: { readonly owners: readonly OneOwner[]; onEnd(): void }): ReactNode {
  const { t, format } = useLanguage()
  const api = useApi()
  const readOnly = useReadOnly()
  const { tell } = useMessages()
  const create = useEdit(api.lists.fixes.create.mutationOptions())
  const [first] = owners
  const keep = async ({ names, owner }: OneOwner): Promise<void> => {
    const title = t('journeyScreen.oneOwner.fix', { names: format.list([...names]) }).slice(0, longestTitle)
    const { code } = await create.mutateAsync({ title, kind: 'ownership', owner, effects: [] })
    tell(t('journeyScreen.oneOwner.kept', { code }))
    onEnd()
  }
  return (
    <div className={classes.actions}>
      <Button
        disabled={readOnly || first === undefined}
        loading={create.isPending}
        // A refusal is said by the edit itself, and what was chosen stays.
        onClick={() => (first === undefined ? undefined : keep(first).catch(() => undefined))}
      >
        {t('journeyScreen.oneOwner.keep')}
      </Button>
      <Button variant="subtle" onClick={onEnd}>
        {t('journeyScreen.oneOwner.discard')}
      </Button>
    </div>
  )
}

interface ResultProps {
  readonly sequence: ReturnType<typeof handSequence>
  readonly owners: readonly OneOwner[]
}

function Result({ sequence, owners }: ResultProps): ReactNode {
  const { t, format } = useLanguage()
  if (owners.length === 0) return t('journeyScreen.oneOwner.choose')
  const before = countHands(sequence)
  const then = countHands(withOneOwner(sequence, owners))
  return t('journeyScreen.oneOwner.result', {
    hands: t('journeyScreen.handsOf', { count: then.hands }),
    handsBefore: format.number(before.hands),
    handOvers: t('journeyScreen.handOversOf', { count: then.handOvers }),
    handOversBefore: format.number(before.handOvers),
  })
}

/** Each hand once, as it is written first: names are told apart as wherever they are matched. */
function differentHands(hands: readonly string[]): readonly string[] {
  const first = new Map<string, string>()
  for (const hand of hands) if (!first.has(normaliseName(hand))) first.set(normaliseName(hand), hand)
  return [...first.values()]
}
