import { Checkbox, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { InboxRow } from '../../../../shared/contract/traceContract.ts'
import { longestTitle } from '../../../../shared/model/vocabulary.ts'
import { typedText } from '../../../components/fields/typedText.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { stepOf, travel } from '../../../travel/travel.ts'
import classes from './TraceInbox.module.css'
import type { useInbox } from './useInbox.ts'

const rowHeight = 68

interface TraceInboxProps {
  readonly inbox: ReturnType<typeof useInbox>
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
  const { inbox, search, all, onSearch, onAll } = props
  const { t, format, direction } = useLanguage()
  const { total } = inbox
  return (
    <section className={classes.inbox} aria-label={t('traceScreen.inbox.label')}>
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
            : t(all ? 'traceScreen.inbox.countAll' : 'traceScreen.inbox.count', {
                count: total,
                formatted: format.number(total),
              })}
        </p>
      </header>
      {total === 0 ? (
        <p className={classes.nothing}>
          <bdi>{search === '' ? t('traceScreen.inbox.finished') : t('traceScreen.inbox.nothing', { text: search })}</bdi>
        </p>
      ) : (
        <InboxList {...props} />
      )}
    </section>
  )
}

function InboxList({ inbox, current, anchor, onChoose, onEnter }: TraceInboxProps): ReactNode {
  const { t, direction } = useLanguage()
  const list = useRef<HTMLDivElement>(null)
  // A row gone to before it was read.
  const [awaited, setAwaited] = useState<number | null>(null)
  const idPrefix = useId()
  const count = inbox.total ?? 0
  const virtualizer = useVirtualizer({ count, getScrollElement: () => list.current, estimateSize: () => rowHeight, overscan: 8 })
  const items = virtualizer.getVirtualItems()
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  const { show } = inbox
  useEffect(() => show(first, last), [show, first, last])
  const place = [...inbox.rows].find(([, row]) => row.id === current)?.[0] ?? null
  useEffect(() => {
    if (place !== null && place === anchor) virtualizer.scrollToIndex(place, { align: 'auto' })
  }, [place, anchor, virtualizer])

  const go = (target: number): void => {
    const held = Math.min(Math.max(target, 0), count - 1)
    virtualizer.scrollToIndex(held, { align: 'auto' })
    const row = inbox.rows.get(held)
    if (row) onChoose(row, held)
    setAwaited(row ? null : held)
  }
  const arrived = awaited === null ? undefined : inbox.rows.get(awaited)
  useEffect(() => {
    if (awaited === null || arrived === undefined) return
    onChoose(arrived, awaited)
    setAwaited(null)
  }, [awaited, arrived, onChoose])

  const onKeyDown = (event: KeyboardEvent): void => {
    const screenful = Math.max(1, Math.floor((list.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const target = travel(event, place ?? anchor - 1, count, { axis: 'block', direction, page: screenful })
    if (target !== null) go(target)
    else if (entersTree(event, direction)) onEnter()
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent): void => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]') : null
    if (option) go(Number(option.dataset['place']))
  }
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      className={classes.list}
      aria-label={t('traceScreen.inbox.label')}
      {...(place !== null && place >= first && place <= last ? { 'aria-activedescendant': `${idPrefix}${place}` } : {})}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="presentation" className={classes.rows} style={{ blockSize: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => (
          <InboxOption
            key={index}
            id={`${idPrefix}${index}`}
            row={inbox.rows.get(index) ?? null}
            place={index}
            count={count}
            start={start}
            isCurrent={index === place}
          />
        ))}
      </div>
    </div>
  )
}

/** Enter, or the arrow along the reading direction: deeper, as in the tree. */
function entersTree({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, direction: 'rtl' | 'ltr'): boolean {
  const isOnward = stepOf(key, { axis: 'inline', direction }) === 1
  return (key === 'Enter' || isOnward) && !(altKey || ctrlKey || metaKey)
}

interface InboxOptionProps {
  readonly id: string
  readonly row: InboxRow | null
  readonly place: number
  readonly count: number
  readonly start: number
  readonly isCurrent: boolean
}

function InboxOption({ id, row, place, count, start, isCurrent }: InboxOptionProps): ReactNode {
  const { t, format } = useLanguage()
  const harm = row === null ? '' : format.number(row.harm)
  return (
    <div
      id={id}
      role="option"
      aria-selected={isCurrent}
      aria-setsize={count}
      aria-posinset={place + 1}
      className={classes.row}
      data-place={place}
      style={{ insetBlockStart: start, blockSize: rowHeight }}
    >
      {row === null ? null : (
        <>
          <span className={classes.rowTitle} dir="auto">
            {row.title}
          </span>
          <span className={classes.rowWords}>
            <span className={classes.code}>{row.code}</span>
            {row.harm === 0
              ? t('traceScreen.inbox.uncounted')
              : row.untracedHarm === 0
                ? t('traceScreen.inbox.traced', { harm })
                : t('traceScreen.inbox.untraced', { untraced: format.number(row.untracedHarm), harm })}
          </span>
          <span className={classes.meter}>
            <span className={classes.meterFill} style={{ inlineSize: `${row.traced * 100}%` }} />
          </span>
        </>
      )}
    </div>
  )
}
