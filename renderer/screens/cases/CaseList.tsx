import { SegmentedControl } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ListedCase } from '../../../shared/contract/lists/caseContract.ts'
import type { Rows } from '../../kit/lists/Rows.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { CaseLine } from './CaseLine.tsx'
import classes from './CasesScreen.module.css'
import { firstOfPart, partOf, partsOf, stepOf } from './listParts.ts'

/** Of a line, in rem, as the style sheet has it. */
const lineHeight = 4.75
const overscan = 6

interface CaseListProps {
  readonly rows: Rows<ListedCase>
  readonly total: number
  readonly openId: string | null
  onOpen(row: ListedCase): void
}

/**
 * The cases as lines to be read, drawn only where they are seen. One of them has the focus; arrows, page keys, Home and End travel.
 * No browser scrolls over a million lines, so that a longer list is shown in parts.
 */
export function CaseList({ rows, total, openId, onOpen }: CaseListProps): ReactNode {
  const { t } = useLanguage()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const [part, setPart] = useState(0)
  const first = firstOfPart(part)
  const { items, height, reveal, pageSize } = useLines(scroller, rows, first, Math.min(firstOfPart(part + 1), total) - first)
  const focusWanted = useRef(false)
  useLayoutEffect(() => {
    if (!focusWanted.current) return
    const line = scroller.current?.querySelector<HTMLElement>(`[data-place="${active}"]`)
    if (line === null || line === undefined) return
    focusWanted.current = false
    line.focus({ preventScroll: true })
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepOf(event.key, active, total, pageSize())
    if (step === null) return
    event.preventDefault()
    focusWanted.current = true
    setActive(step)
    setPart(partOf(step))
    rows.keep(step)
    if (partOf(step) === part) reveal(step - first)
  }
  return (
    <>
      <PartChoice total={total} part={part} onPart={setPart} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the lines take the focus one at a time, and the list listens for them all */}
      <div className={classes.scroller} ref={scroller} onKeyDown={onKeyDown}>
        <ul aria-label={t('casesScreen.list')} style={{ blockSize: height }}>
          {items.map(({ index, start }) => (
            <CaseLine
              key={first + index}
              row={rows.rowAt(first + index)}
              place={first + index}
              total={total}
              top={start}
              isActive={first + index === active || (index === 0 && partOf(active) !== part)}
              isOpen={rows.rowAt(first + index)?.id === openId}
              onFocus={setActive}
              onOpen={onOpen}
            />
          ))}
        </ul>
      </div>
    </>
  )
}

function useLines(scroller: RefObject<HTMLDivElement | null>, rows: Rows<ListedCase>, first: number, count: number) {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  const lines = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight * rem,
    overscan,
    useFlushSync: false,
    onChange: ({ range }) => {
      if (range !== null) rows.show(first + range.startIndex - overscan, first + range.endIndex + overscan)
    },
  })
  // Another part begins at its first line.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the part is what has changed.
  useEffect(() => {
    lines.scrollToOffset(0)
    rows.show(first, first + overscan * 2)
  }, [first])
  return {
    items: lines.getVirtualItems(),
    height: lines.getTotalSize(),
    reveal: (index: number) => lines.scrollToIndex(index),
    pageSize: () => Math.max(Math.floor((scroller.current?.clientHeight ?? 0) / (lineHeight * rem)) - 1, 1),
  }
}

/** Which part of a very long list is shown; nothing where one holds all of it. */
function PartChoice({ total, part, onPart }: { total: number; part: number; onPart(part: number): void }): ReactNode {
  const { t, format } = useLanguage()
  const parts = partsOf(total)
  if (parts.length < 2) return null
  return (
    <SegmentedControl
      className={classes.parts}
      size="xs"
      aria-label={t('casesScreen.parts')}
      data={parts.map(({ from, to }, at) => ({
        value: String(at),
        label: t('casesScreen.part', { from: format.number(from), to: format.number(to) }),
      }))}
      value={String(part)}
      onChange={(value) => onPart(Number(value))}
    />
  )
}
