import { Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import type { CataloguedCommand } from '../../../shared/commands/catalogue.ts'
import { commandGroups } from '../../../shared/commands/commandGroups.ts'
import type { ScreenId } from '../../../shared/commands/screenIds.ts'
import type { EngagementHead } from '../../../shared/contract/lists/engagementContract.ts'
import type { SearchHit } from '../../../shared/contract/lists/searchContract.ts'
import { normaliseText } from '../../../shared/search/normaliseText.ts'
import { ChoiceField } from '../../kit/lists/ChoiceField.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { casesId } from '../../page/bars/casesPath.ts'
import { useCommandEffects } from '../../page/commands/CommandsProvider.tsx'
import { type OfferedCommand, useCommands } from '../../page/commands/useCommands.ts'
import { useCommandWords } from '../../page/commands/useCommandWords.ts'
import { useHeadPart } from '../../page/redrawing/useHeadPart.ts'
import { useRoute } from '../../page/useRoute.ts'
import { journeyInRoute } from '../../screens/journey/panel/journeyInRoute.ts'
import { stageInRoute } from '../../screens/journey/panel/stageInRoute.ts'
import classes from './Palette.module.css'

const screenOfHit: Record<SearchHit['kind'], ScreenId> = {
  'failure-point': 'failure-points',
  cause: 'trace',
  'root-cause': 'root-causes',
  evidence: 'evidence',
  promise: 'promises',
  kpi: 'kpis',
  commitment: 'charter',
  customer: 'customers',
  fix: 'fixes',
  journey: 'journey',
  stage: 'journey',
  touchpoint: 'journey',
}

/** The part of the address that opens it. */
function partOf({ kind, opens }: SearchHit): string {
  switch (kind) {
    case 'journey':
      return journeyInRoute(opens)
    case 'stage':
      return stageInRoute(opens)
    default:
      return opens
  }
}

const inPalette = commandGroups((place) => (place.at === 'palette' ? 0 : null)).flat()

const holdsCases = ({ counts }: EngagementHead): boolean => counts.occurrences > 0

/** Search and commands in one place, on Ctrl/Cmd-K. */
export function Palette({ opened, onClose }: { opened: boolean; onClose(): void }): ReactNode {
  const { t } = useLanguage()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size="lg"
      yOffset="12vh"
      title={undefined}
      attributes={{ content: { 'aria-label': t('shell.searchHint') } }}
    >
      {opened ? <PaletteSearch onClose={onClose} /> : null}
    </Modal>
  )
}

type PaletteChoice =
  | { readonly kind: 'hit'; readonly hit: SearchHit }
  | { readonly kind: 'command'; readonly command: OfferedCommand }
  /** What customers said in cases, of which there may be a million: their own screen searches them. */
  | { readonly kind: 'cases'; readonly text: string }

function PaletteSearch({ onClose }: { onClose(): void }): ReactNode {
  const { t } = useLanguage()
  const { go } = useRoute()
  const hasCases = useHeadPart(holdsCases)
  const [text, setText] = useState('')
  const { hits, isComplete } = useHits(text)
  const choices = exactFirst(text, [
    ...hits.map((hit) => ({ kind: 'hit' as const, hit })),
    ...usePaletteCommands(text).map((command) => ({ kind: 'command' as const, command })),
    ...(hasCases && text.trim() !== '' ? [{ kind: 'cases' as const, text: text.trim() }] : []),
  ])
  const isOpen = (choice: PaletteChoice): boolean => choice.kind !== 'command' || choice.command.enabled
  const choose = (choice: PaletteChoice): void => {
    // Closed first: what the command then puts the focus on keeps it.
    flushSync(onClose)
    if (choice.kind === 'command') choice.command.run()
    else if (choice.kind === 'cases') go('cases', casesId({ by: 'search', key: choice.text }))
    else go(screenOfHit[choice.hit.kind], partOf(choice.hit))
  }
  return (
    <>
      <ChoiceField
        label={t('shell.searchHint')}
        text={text}
        field={{
          variant: 'unstyled',
          size: 'md',
          className: classes.input,
          leftSection: <IconSearch size={18} aria-hidden />,
        }}
        onText={setText}
        onChoose={choose}
        choices={{
          label: t('shell.searchHint'),
          all: choices,
          startsAt: choices.findIndex(isOpen),
          isComplete,
          keyOf,
          isOpen,
          view: (choice) => <PaletteWords choice={choice} />,
          className: classes.options,
          optionClassName: classes.option,
        }}
      />
      {choices.length === 0 ? <p className={classes.nothing}>{t('shell.searchNothing', { text })}</p> : null}
    </>
  )
}

function keyOf(choice: PaletteChoice): string {
  // No command is called so.
  if (choice.kind === 'cases') return 'cases that say it'
  return choice.kind === 'hit' ? `${choice.hit.kind} ${choice.hit.id}` : choice.command.id
}

function PaletteWords({ choice }: { choice: PaletteChoice }): ReactNode {
  const { t } = useLanguage()
  const kindOf = useKindOf()
  if (choice.kind === 'cases') return <bdi className={classes.grow}>{t('shell.searchCases', { text: choice.text })}</bdi>
  return choice.kind === 'hit' ? (
    <>
      <span className={classes.code}>{choice.hit.code === '' ? kindOf(choice.hit.kind) : choice.hit.code}</span>
      <TypedWords>{choice.hit.title}</TypedWords>
    </>
  ) : (
    <>
      <span className={classes.grow}>{choice.command.label}</span>
      <kbd className={classes.code}>{choice.command.keys}</kbd>
    </>
  )
}

/** What an item without a code is told by; empty for those that have one. */
function useKindOf(): (kind: SearchHit['kind']) => string {
  const { t } = useLanguage()
  return (kind) => {
    switch (kind) {
      case 'journey':
      case 'stage':
      case 'touchpoint':
      case 'customer':
        return t(`shell.foundKinds.${kind}`)
      default:
        return ''
    }
  }
}

/** What is called just what was typed, item or command, before what only holds it. */
function exactFirst(text: string, choices: readonly PaletteChoice[]): readonly PaletteChoice[] {
  const wanted = normaliseText(text)
  const isExact = (choice: PaletteChoice): boolean =>
    choice.kind !== 'cases' && normaliseText(choice.kind === 'hit' ? choice.hit.title : choice.command.label) === wanted
  return [...choices.filter(isExact), ...choices.filter((choice) => !isExact(choice))]
}

/** What a search finds; asked a moment after the last letter, the former answer staying until the next is complete. */
function useHits(text: string): { readonly hits: readonly SearchHit[]; readonly isComplete: boolean } {
  const api = useApi()
  const wanted = text.trim()
  const [asked] = useDebouncedValue(wanted, 60)
  const { data = [], isFetching } = useQuery(
    api.search.find.queryOptions({ input: { text: asked }, enabled: asked !== '', placeholderData: (before) => before }),
  )
  return { hits: asked === '' ? [] : data, isComplete: wanted === asked && !isFetching }
}

/** The commands whose label holds the text: those that somebody can carry out now, and those of other screens. */
function usePaletteCommands(text: string): readonly OfferedCommand[] {
  const offered = useCommands()
  const wanted = normaliseText(text)
  const wordsOf = useCommandWords()
  const effects = useCommandEffects()
  const { go } = useRoute()
  /** A command of a screen that is not shown: it is gone to first. */
  const elsewhere = ({ id, scope }: CataloguedCommand): OfferedCommand | null => {
    if (scope.in !== 'screen') return null
    const words = wordsOf(id)
    const run = (): void => {
      effects.runOnceGiven(id)
      go(scope.screen)
    }
    return { ...words, id, enabled: true, says: words.label, run }
  }
  return inPalette
    .flatMap((command) => offered(command.id) ?? elsewhere(command) ?? [])
    .filter(({ label }) => normaliseText(label).includes(wanted))
}
