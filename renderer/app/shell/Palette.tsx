import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { commandGroups } from '../../../shared/commands/commandGroups.ts'
import type { ScreenId } from '../../../shared/commands/screenIds.ts'
import type { SearchHit } from '../../../shared/contract/searchContract.ts'
import { normaliseText } from '../../../shared/search/normaliseText.ts'
import { takesFocus } from '../../components/dialogs/takesFocus.ts'
import { typedText } from '../../components/fields/typedText.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { type OfferedCommand, useCommands } from '../../page/commands/useCommands.ts'
import { useRoute } from '../../page/useRoute.ts'
import classes from './Palette.module.css'

const screenOfHit: Record<SearchHit['kind'], ScreenId> = {
  'failure-point': 'failure-points',
  'root-cause': 'root-causes',
  fix: 'fixes',
}

const inPalette = commandGroups((place) => (place.at === 'palette' ? 0 : null)).flat()

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

function PaletteSearch({ onClose }: { onClose(): void }): ReactNode {
  const { t, direction } = useLanguage()
  const { go } = useRoute()
  const [text, setText] = useState('')
  // The list takes Escape for itself, and has nothing to close but the palette.
  const combobox = useCombobox({ opened: true, onDropdownClose: onClose })
  const hits = useHits(text)
  const commands = usePaletteCommands(text)
  const choose = (value: string): void => {
    // Closed first: what the command then puts the focus on keeps it.
    flushSync(onClose)
    commands.find((command) => commandValue(command) === value && command.enabled)?.run()
    const hit = hits.find((_, index) => hitValue(index) === value)
    if (hit) go(screenOfHit[hit.kind], hit.id)
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.EventsTarget>
        <TextInput
          variant="unstyled"
          size="md"
          className={classes.input}
          leftSection={<IconSearch size={18} aria-hidden />}
          placeholder={t('shell.searchHint')}
          aria-label={t('shell.searchHint')}
          {...typedText(text, direction)}
          {...takesFocus}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            combobox.updateSelectedOptionIndex()
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes.options} aria-label={t('shell.searchHint')}>
        {hits.map((hit, index) => (
          <Combobox.Option key={`${hit.kind} ${hit.id}`} value={hitValue(index)} className={classes.option}>
            <span className={classes.code}>{hit.code}</span>
            <bdi>{hit.title}</bdi>
          </Combobox.Option>
        ))}
        {commands.map((command) => (
          <Combobox.Option key={command.id} value={commandValue(command)} className={classes.option} disabled={!command.enabled}>
            <span className={classes.grow}>{command.label}</span>
            <kbd className={classes.code}>{command.keys}</kbd>
          </Combobox.Option>
        ))}
        {hits.length + commands.length === 0 ? <Combobox.Empty>{t('shell.searchNothing', { text })}</Combobox.Empty> : null}
      </Combobox.Options>
    </Combobox>
  )
}

function hitValue(index: number): string {
  return `hit:${index}`
}

function commandValue({ id }: OfferedCommand): string {
  return `command:${id}`
}

/** What a search finds; asked a moment after the last letter, the former answer staying until then. */
function useHits(text: string): readonly SearchHit[] {
  const api = useApi()
  const [asked] = useDebouncedValue(text.trim(), 60)
  const { data = [] } = useQuery(
    api.search.find.queryOptions({ input: { text: asked }, enabled: asked !== '', placeholderData: (before) => before }),
  )
  return asked === '' ? [] : data
}

/** The commands that somebody can carry out now and whose label holds the text. */
function usePaletteCommands(text: string): readonly OfferedCommand[] {
  const offered = useCommands()
  const wanted = normaliseText(text)
  return inPalette.flatMap(({ id }) => offered(id) ?? []).filter(({ label }) => normaliseText(label).includes(wanted))
}
