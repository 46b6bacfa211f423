import { ActionIcon, Button } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useCommandWords } from '../../../page/commands/useCommandWords.ts'
import type { TraceEditor } from '../editor/useTraceEditor.ts'
import classes from './TraceTree.module.css'

/** How large the tree is drawn, and what changes it; over the corner of the tree. `factor` is 1 at full size. */
export const ZoomBar = memo(function ZoomBar(props: { readonly factor: number; readonly editor: TraceEditor }): ReactNode {
  const { factor, editor } = props
  const { t, format } = useLanguage()
  const wordsOf = useCommandWords()
  const percent = format.percent(Math.round(factor * 100) / 100)
  const step = (command: 'zoom-tree-out' | 'zoom-tree-in', icon: ReactNode): ReactNode => {
    const { label, keys, ariaKeys } = wordsOf(command)
    return (
      <ActionIcon
        size="sm"
        aria-label={label}
        title={keys ?? undefined}
        aria-keyshortcuts={ariaKeys}
        onClick={() => editor.run(command)}
      >
        {icon}
      </ActionIcon>
    )
  }
  const fit = wordsOf('fit-tree')
  return (
    <fieldset className={classes.zoom} aria-label={t('traceScreen.zoom.label')} data-print="none">
      {step('zoom-tree-out', <IconMinus size={14} />)}
      <span title={t('traceScreen.zoom.now', { percent })}>{percent}</span>
      {step('zoom-tree-in', <IconPlus size={14} />)}
      <Button
        size="compact-xs"
        variant="subtle"
        title={fit.keys ?? undefined}
        aria-keyshortcuts={fit.ariaKeys}
        onClick={() => editor.run('fit-tree')}
      >
        {fit.label}
      </Button>
    </fieldset>
  )
})
