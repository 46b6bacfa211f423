import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { TreeCommandId } from '../../../../shared/commands/catalogue.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useCommandWords } from '../../../page/commands/useCommandWords.ts'
import { type Relocation, relocate } from '../editor/moveInTree.ts'
import type { Placed } from '../editor/outline.ts'
import { useTakenWhy } from '../editor/useTakenWhy.ts'
import type { TraceEditor } from '../editor/useTraceEditor.ts'

const relocations: readonly (readonly [TreeCommandId, Relocation])[] = [
  ['move-why-earlier', 'earlier'],
  ['move-why-later', 'later'],
  ['move-why-outward', 'outward'],
  ['move-why-inward', 'inward'],
]

/** What is done less often: another why beside it, copying and moving it. */
export function MoreActions(props: { index: ReadonlyMap<string, Placed>; selected: string; editor: TraceEditor }): ReactNode {
  const { index, selected, editor } = props
  const { t } = useLanguage()
  const wordsOf = useCommandWords()
  const node = index.get(selected)?.node
  const [taken] = useTakenWhy()
  const canFold = node !== undefined && node.kind === 'cause' && (node.folded > 0 || node.children.length > 0)
  const item = (command: TreeCommandId, disabled: boolean): ReactNode => (
    <Menu.Item
      key={command}
      disabled={disabled}
      rightSection={<kbd dir="ltr">{wordsOf(command).keys}</kbd>}
      onClick={() => editor.run(command)}
    >
      {wordsOf(command).label}
    </Menu.Item>
  )
  return (
    <Menu position="top-start" returnFocus={false}>
      <Menu.Target>
        <ActionIcon size="md" aria-label={t('traceScreen.actions.more')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {item('add-why-beside', false)}
        {item('fold-why', !canFold)}
        {item('fold-all-whys', false)}
        {item('copy-why', false)}
        {item('take-why', false)}
        {item('put-why', taken === null)}
        {relocations.map(([command, relocation]) => item(command, relocate(index, selected, relocation) === null))}
      </Menu.Dropdown>
    </Menu>
  )
}
