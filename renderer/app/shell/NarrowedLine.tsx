import { UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { KeyboardEvent, ReactNode } from 'react'
import type { ScreenId } from '../../../shared/commands/screenIds.ts'
import type { Narrowing } from '../../../shared/model/lists/cases/narrowing.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useNarrowingChoice, useNarrowingWords } from '../../page/bars/useNarrowing.ts'
import classes from './NarrowedLine.module.css'
import { narrowingSelectId } from './narrowingSelectId.ts'
import { screens } from './screens.ts'

const removingKeys: ReadonlySet<string> = new Set(['Escape', 'Delete', 'Backspace'])

/** Says that only some cases are counted, how many, and where a screen does not follow; nothing while all are. */
export function NarrowedLine({ screen }: { readonly screen: ScreenId }): ReactNode {
  const { t } = useLanguage()
  const [narrowing, choose] = useNarrowingChoice()
  const { follows } = screens[screen]
  if (narrowing === null || follows === 'apart') return null
  const onRemove = (): void => {
    choose(null)
    document.getElementById(narrowingSelectId)?.focus()
  }
  return (
    <div className={classes.line}>
      <Chip onRemove={onRemove} />
      <span role="status">{follows === 'none' ? t('shell.narrowing.notHere') : <Counted narrowing={narrowing} />}</span>
    </div>
  )
}

function Chip({ onRemove }: { onRemove(): void }): ReactNode {
  const { t } = useLanguage()
  const words = useNarrowingWords() ?? ''
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!removingKeys.has(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    onRemove()
  }
  return (
    <UnstyledButton
      className={classes.chip}
      aria-label={t('shell.narrowing.remove', { words })}
      onClick={onRemove}
      onKeyDown={onKeyDown}
    >
      <TypedWords>{words}</TypedWords>
      <IconX size="0.875rem" aria-hidden className={classes.remove} />
    </UnstyledButton>
  )
}

function Counted({ narrowing }: { readonly narrowing: Narrowing }): ReactNode {
  const { t, format } = useLanguage()
  const { data } = useQuery(useApi().case.narrowed.queryOptions({ input: { narrowing }, placeholderData: keepPreviousData }))
  if (data === undefined) return null
  const { cases, ofAll, estimates } = data
  const counted = t('shell.narrowing.counted', { cases: format.number(cases), all: format.number(ofAll) })
  if (estimates === 0) return counted
  return `${counted} ${t('shell.narrowing.estimates', { count: estimates, formatted: format.number(estimates) })}`
}
