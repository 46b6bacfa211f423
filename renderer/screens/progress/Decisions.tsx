import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import type { ProgressFix } from '../../../shared/contract/analysis/progressContract.ts'
import type { Decision } from '../../../shared/engagement/engagement.ts'
import { localDay } from '../../../shared/model/localDay.ts'
import type { Patch } from '../../../shared/model/patch.ts'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { DraftTextInput } from '../../components/fields/DraftTextInput.tsx'
import { QuickAdd } from '../../kit/lists/QuickAdd.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import classes from './ProgressScreen.module.css'

interface DecisionsProps {
  readonly decisions: readonly Decision[]
  readonly fixes: readonly ProgressFix[]
}

/** The log of what was decided, the latest first; each changed in place. */
export function Decisions({ decisions, fixes }: DecisionsProps): ReactNode {
  const { t } = useLanguage()
  const field = useRef<HTMLInputElement>(null)
  const api = useApi()
  const create = useEdit(api.lists.decisions.create.mutationOptions())
  const latestFirst = decisions.toReversed().toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0))
  return (
    <section aria-label={t('progressScreen.decisions')}>
      <h2>{t('progressScreen.decisions')}</h2>
      <QuickAdd
        field={field}
        label={t('progressScreen.newDecisionLabel')}
        placeholder={t('progressScreen.newDecision')}
        rememberAs="progress.newDecision"
        onAdd={(text) => create.mutateAsync({ text, on: localDay() })}
      />
      {decisions.length === 0 ? <p className={classes.hint}>{t('progressScreen.noDecisions')}</p> : null}
      <ul className={classes.items}>
        {latestFirst.map((decision) => (
          <DecisionLine key={decision.id} decision={decision} fix={fixes.find(({ id }) => id === decision.fix) ?? null} />
        ))}
      </ul>
    </section>
  )
}

function DecisionLine({ decision, fix }: { readonly decision: Decision; readonly fix: ProgressFix | null }): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const api = useApi()
  const update = useEdit(api.lists.decisions.update.mutationOptions())
  const remove = useEdit(api.lists.decisions.remove.mutationOptions())
  const save = (patch: Patch<Decision>): void => update.mutate({ id: decision.id, patch })
  const { text, verdict } = decision
  const title = text ?? fix?.title ?? ''
  return (
    <li className={classes.task}>
      <div className={classes.fields}>
        <p className={classes.about}>
          {verdict === undefined ? null : <strong>{t(`progressScreen.verdicts.${verdict}`)}</strong>}{' '}
          {fix === null ? null : <TypedWords>{`${fix.code} ${fix.title}`}</TypedWords>}
        </p>
        {fix !== null && text === undefined ? null : (
          <DraftTextInput
            label={t('progressScreen.decisionText')}
            bare
            wraps
            value={text ?? ''}
            onCommit={(value) => save({ text: orNull(value) })}
          />
        )}
        <MadeBy decision={decision} onSave={save} />
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={readOnly}
        aria-label={t('progressScreen.deleteDecision', { title })}
        onClick={() => remove.mutate({ ids: [decision.id] })}
      >
        <IconX size={16} />
      </ActionIcon>
    </li>
  )
}

function orNull(value: string): string | null {
  return value.trim() === '' ? null : value
}

function MadeBy({ decision, onSave: save }: { readonly decision: Decision; onSave(patch: Patch<Decision>): void }): ReactNode {
  const { t } = useLanguage()
  const { on, by, why } = decision
  return (
    <>
      <div className={classes.pair}>
        <DraftTextInput
          label={t('progressScreen.decisionBy')}
          placeholder={t('progressScreen.decisionBy')}
          bare
          wraps
          value={by ?? ''}
          onCommit={(value) => save({ by: orNull(value) })}
        />
        <DayInput
          label={t('progressScreen.decisionOn')}
          bare
          required
          value={on}
          onCommit={(day) => (day === null ? undefined : save({ on: day }))}
        />
      </div>
      <DraftTextInput
        label={t('progressScreen.decisionWhy')}
        placeholder={t('progressScreen.decisionWhy')}
        bare
        wraps
        value={why ?? ''}
        onCommit={(value) => save({ why: orNull(value) })}
      />
    </>
  )
}
