import { Checkbox, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { InboxRow } from '../../../../shared/contract/lists/traceContract.ts'
import { longestTitle } from '../../../../shared/model/vocabulary.ts'
import { useTextScale } from '../../../charts/base/useTextScale.ts'
import { typedText } from '../../../components/fields/typedText.ts'
import { LongListbox } from '../../../kit/lists/LongListbox.tsx'
import type { Rows } from '../../../kit/lists/Rows.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useNarrowing } from '../../../page/bars/useNarrowing.ts'
import classes from './TraceInbox.module.css'

/** Pixels at the usual size of text. */
const rowHeight = 68

interface TraceInboxProps {
  readonly inbox: Rows<InboxRow>
  readonly search: string
  readonly all: boolean
  /** The failure point whose tree is shown. */
  readonly current: string | null
  /** Where it was chosen; kept in sight. */
  readonly anchor: number
  onSearch(text: string): void
  onAll(all: boolean): void
  onChoose(row: InboxRow, place: number): void
  /** The user goes on to the tree. */
  onEnter(): void
}

/** The failure points by the harm that nobody has explained yet, worst first. */
export function TraceInbox(props: TraceInboxProps): ReactNode {
  const { inbox, search, current, anchor, onChoose, onEnter } = props
  const { t } = useLanguage()
  const textScale = useTextScale()
  return (
    <section className={classes.inbox} data-print="none" aria-label={t('traceScreen.inbox.label')}>
      <InboxHead {...props} />
      {inbox.total === 0 ? (
        <p className={classes.nothing}>
          <bdi>{search === '' ? t('traceScreen.inbox.finished') : t('traceScreen.inbox.nothing', { text: search })}</bdi>
        </p>
      ) : (
        <LongListbox
          label={t('traceScreen.inbox.label')}
          rows={inbox}
          rowHeight={rowHeight * textScale}
          current={current}
          anchor={anchor}
          view={(row) => <InboxWords row={row} />}
          onChoose={onChoose}
          onEnter={onEnter}
        />
      )}
    </section>
  )
}

function InboxHead({ inbox, search, all, onSearch, onAll }: TraceInboxProps): ReactNode {
  const { t, format, direction } = useLanguage()
  const { total } = inbox
  return (
    <header className={classes.head}>
      <h1 className={classes.title}>{t('traceScreen.title')}</h1>
      <TextInput
        size="sm"
        {...typedText(search, direction)}
        leftSection={<IconSearch size={15} aria-hidden />}
        aria-label={t('traceScreen.inbox.search')}
        placeholder={t('traceScreen.inbox.search')}
        value={search}
        maxLength={longestTitle}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      <Checkbox
        size="xs"
        label={t('traceScreen.inbox.all')}
        checked={all}
        onChange={(event) => onAll(event.currentTarget.checked)}
      />
      <p className={classes.count} role="status">
        {total === undefined || search !== ''
          ? null
          : t(all ? 'traceScreen.inbox.countAll' : 'traceScreen.inbox.count', { count: total, formatted: format.number(total) })}
      </p>
    </header>
  )
}

function InboxWords({ row }: { row: InboxRow }): ReactNode {
  const { t, format } = useLanguage()
  const narrowing = useNarrowing()
  const harm = format.number(row.harm)
  const untraced = format.number(row.untracedHarm)
  return (
    <>
      <TypedWords className={classes.rowTitle}>{row.title}</TypedWords>
      <span className={classes.rowWords}>
        <span className={classes.code}>{row.code}</span>
        {row.harm === 0
          ? t(narrowing === null ? 'traceScreen.inbox.uncounted' : 'traceScreen.inbox.outside')
          : row.untracedHarm === 0
            ? t('traceScreen.inbox.traced', { harm })
            : t('traceScreen.inbox.untraced', { untraced, harm })}
      </span>
      <span className={classes.meter}>
        <span className={classes.meterFill} style={{ inlineSize: `${row.traced * 100}%` }} />
      </span>
    </>
  )
}
