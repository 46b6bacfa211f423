import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { TraceView } from '../../../../shared/contract/lists/traceContract.ts'
import { competingPrompts } from '../../../../shared/trace/competingPrompts.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useCategories } from '../../../page/useCategories.ts'
import { titleOf } from '../editor/nodeSentences.ts'
import { type Placed, rootKey } from '../editor/outline.ts'
import type { TraceEditor } from '../editor/useTraceEditor.ts'
import type { TraceState } from '../editor/useTraceState.ts'
import classes from './TraceActions.module.css'
import { TreeButton } from './TreeButton.tsx'

interface CompetingPromptsProps {
  readonly view: TraceView
  readonly index: ReadonlyMap<string, Placed>
  readonly state: TraceState
  readonly editor: TraceEditor
}

/** Three questions that lead to another cause beside the selected one; each begins the why that answers it. */
export function CompetingPrompts({ view, index, state, editor }: CompetingPromptsProps): ReactNode {
  const { t } = useLanguage()
  const { nameOf } = useCategories()
  const placed = index.get(state.selected) ?? index.get(rootKey)
  if (placed === undefined) return null
  const explained = titleOf(placed.parent ?? placed.node, view, t)
  return (
    <section className={classes.prompts} aria-label={t('traceScreen.prompts.label', { title: explained })}>
      <ul className={classes.questions}>
        {competingPrompts(view.causes, state.promptTurn).map(({ about, place }) => {
          const question = t(`traceScreen.prompts.${about}.${place}`)
          return (
            <li key={`${about} ${place}`}>
              <UnstyledButton
                className={classes.question}
                title={t('traceScreen.prompts.answer', { question })}
                onClick={() => editor.answer(question)}
              >
                {about === 'general' ? null : <b>{nameOf(about)} · </b>}
                {question}
              </UnstyledButton>
            </li>
          )
        })}
      </ul>
      <TreeButton command="next-prompts" editor={editor} variant="subtle" />
    </section>
  )
}
