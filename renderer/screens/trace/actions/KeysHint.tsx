import { memo, type ReactNode } from 'react'
import type { TreeCommandId } from '../../../../shared/commands/catalogue.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useCommandWords } from '../../../page/commands/useCommandWords.ts'
import type { TraceMode } from '../editor/useTraceState.ts'
import classes from './TraceActions.module.css'

/** The commands whose keys are told, with the text that says in a word what they do. */
const hinted = [
  ['add-why', 'addWhy'],
  ['add-why-beside', 'addSibling'],
  ['edit-why', 'edit'],
  ['link-root-cause', 'link'],
  ['why-evidence', 'evidence'],
  ['next-why-state', 'state'],
  ['join-whys', 'join'],
  ['divide-shares', 'shares'],
  ['move-why-earlier', 'move'],
  ['copy-why', 'copy'],
  ['take-why', 'take'],
  ['put-why', 'put'],
  ['next-prompts', 'prompts'],
  ['fold-why', 'fold'],
  ['fit-tree', 'fit'],
  ['next-failure-point', 'next'],
  ['leave-tree', 'leave'],
] as const satisfies readonly (readonly [TreeCommandId, string])[]

/** The keys that count at this moment, in one line. */
export const KeysHint = memo(function KeysHint({ mode }: { mode: TraceMode['kind'] }): ReactNode {
  const { t } = useLanguage()
  const wordsOf = useCommandWords()
  if (mode === 'draft') return <p className={classes.hint}>{t('traceScreen.actions.typingHint')}</p>
  if (mode === 'rename') return <p className={classes.hint}>{t('traceScreen.actions.renamingHint')}</p>
  return (
    <dl className={classes.keys} aria-label={t('traceScreen.actions.keysLabel')}>
      {hinted.map(([command, name]) => (
        <div key={command} className={classes.key}>
          <dt>
            <kbd dir="ltr">{wordsOf(command).keys}</kbd>
            {command === 'move-why-earlier' ? <kbd dir="ltr">{wordsOf('move-why-later').keys}</kbd> : null}
          </dt>
          <dd>{t(`traceScreen.actions.keys.${name}`)}</dd>
        </div>
      ))}
    </dl>
  )
})
