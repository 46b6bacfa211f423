import { Button, Select, TextInput } from '@mantine/core'
import { type ReactNode, type RefObject, useRef } from 'react'
import type { CancellationCase, CancellationView } from '../../../../shared/contract/lists/cancellationContract.ts'
import { localDay } from '../../../../shared/model/localDay.ts'
import { cancellationOutcomes, longestName } from '../../../../shared/model/vocabulary.ts'
import { DayInput } from '../../../components/fields/DayInput.tsx'
import { NumberField } from '../../../components/fields/NumberField.tsx'
import { typedText } from '../../../components/fields/typedText.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { isTyped, useRemembered } from '../../../page/useRemembered.ts'
import classes from '../CancellationsScreen.module.css'

/** Of a long list of failure points; typing finds the rest. */
const choicesAtOnce = 60

/** What is being typed waits while the user is elsewhere. */
interface Draft {
  readonly on: string | null
  readonly failurePoint: string | null
  readonly tier: string
  readonly cash: number | null
  readonly outcome: CancellationCase['outcome'] | null
  readonly offerCost: number | null
}

const none = { failurePoint: null, tier: '', cash: null, outcome: null, offerCost: null } as const

/** One line for the next customer who wanted to cancel; Enter takes it, the day stays for the one after. */
export function NewCaseRow({ failurePoints }: Pick<CancellationView, 'failurePoints'>): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const first = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useRemembered<Draft>(
    'cancellations.newCase',
    { on: localDay(), ...none },
    { as: 'row', when: ({ on: _day, tier, ...typed }) => isTyped(tier) || Object.values(typed).some((value) => value !== null) },
  )
  const create = useEdit(api.lists.cancellationCases.create.mutationOptions())
  const add = (): void => {
    const row = caseOf(draft)
    if (row === null || create.isPending) return
    create.mutate(row, { onSuccess: () => setDraft((before) => ({ ...before, ...none })) })
    first.current?.focus()
  }
  return (
    <form
      className={classes.newRow}
      aria-label={t('cancellationsScreen.reasons.newCase')}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <CaseFields
        draft={draft}
        first={first}
        failurePoints={failurePoints}
        onSet={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
      <Button type="submit" size="xs">
        {t('cancellationsScreen.reasons.add')}
      </Button>
      {draft.on === null ? (
        <p role="alert" className={classes.refused}>
          {t('cancellationsScreen.reasons.badDay')}
        </p>
      ) : null}
    </form>
  )
}

interface CaseFieldsProps extends Pick<CancellationView, 'failurePoints'> {
  readonly draft: Draft
  readonly first: RefObject<HTMLInputElement | null>
  onSet(part: Partial<Draft>): void
}

function CaseFields({ draft, first, failurePoints, onSet }: CaseFieldsProps): ReactNode {
  const { t, direction } = useLanguage()
  const money = (field: 'cash' | 'offerCost'): ReactNode => (
    <NumberField
      label={t(`cancellationsScreen.reasons.${field}`)}
      bare
      size="xs"
      placeholder={t(`cancellationsScreen.reasons.${field}`)}
      value={draft[field]}
      onType={(typed) => onSet({ [field]: typed })}
    />
  )
  return (
    <>
      <Select
        ref={first}
        size="xs"
        aria-label={t('cancellationsScreen.reasons.reason')}
        placeholder={t('cancellationsScreen.reasons.reason')}
        searchable
        clearable
        limit={choicesAtOnce}
        data={failurePoints.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
        value={draft.failurePoint}
        onChange={(failurePoint) => onSet({ failurePoint })}
      />
      <DayInput label={t('cancellationsScreen.reasons.day')} bare value={draft.on} onCommit={(on) => onSet({ on })} />
      <TextInput
        size="xs"
        aria-label={t('cancellationsScreen.reasons.tier')}
        placeholder={t('cancellationsScreen.reasons.tier')}
        maxLength={longestName}
        value={draft.tier}
        {...typedText(draft.tier, direction)}
        onChange={(event) => onSet({ tier: event.currentTarget.value })}
      />
      {money('cash')}
      <Select
        size="xs"
        aria-label={t('cancellationsScreen.reasons.outcome')}
        placeholder={t('cancellationsScreen.reasons.outcome')}
        clearable
        data={cancellationOutcomes.map((value) => ({ value, label: t(`vocabulary.cancellationOutcome.${value}`) }))}
        value={draft.outcome ?? null}
        onChange={(chosen) => onSet({ outcome: cancellationOutcomes.find((value) => value === chosen) ?? null })}
      />
      {money('offerCost')}
    </>
  )
}

/** The case that a draft is; null while it has no day, or nothing besides one. */
function caseOf({ on, failurePoint, tier, cash, outcome, offerCost }: Draft): Omit<CancellationCase, 'id'> | null {
  const said = tier.trim()
  if (on === null || (failurePoint === null && said === '' && cash === null && !outcome && offerCost === null)) return null
  return {
    on,
    ...(failurePoint === null ? {} : { failurePoint }),
    ...(said === '' ? {} : { tier: said }),
    ...(cash === null ? {} : { cash }),
    ...(outcome ? { outcome } : {}),
    ...(offerCost === null ? {} : { offerCost }),
  }
}
