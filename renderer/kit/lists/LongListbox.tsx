import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { travel } from '../../travel/travel.ts'
import { entersChoice } from './entersChoice.ts'
import classes from './LongListbox.module.css'
import type { Rows } from './Rows.ts'
import { useRowsInSight } from './useRowsInSight.ts'

interface LongListboxProps<Row extends { readonly id: string }> {
  readonly label: string
  readonly rows: Rows<Row>
  /** Pixels. */
  readonly rowHeight: number
  /** The id of the row that is chosen. */
  readonly current: string | null
  /** Where it was chosen, and kept in sight; keys go on from there when it is no more in the list. */
  readonly anchor: number
  view(row: Row): ReactNode
  onChoose(row: Row, place: number): void
  /** The user goes on to what is chosen, by Enter or the arrow along the reading direction. */
  onEnter(): void
}

/** A list to choose one of many thousands from: keys travel and choose, rows are read and drawn only where they are seen. */
export function LongListbox<Row extends { readonly id: string }>(props: LongListboxProps<Row>): ReactNode {
  const { rows, rowHeight, current, anchor, view, onEnter } = props
  const { direction } = useLanguage()
  const list = useRef<HTMLDivElement>(null)
  const idPrefix = useId()
  const count = rows.total ?? 0
  const inSight = useRowsInSight(list, count, rowHeight, rows.show)
  const place = rows.placeOf(({ id }) => id === current)
  useEffect(() => {
    if (place !== null && place === anchor) inSight.scrollToIndex(place, { align: 'auto' })
  }, [place, anchor, inSight])
  const go = useChoiceByPlace(props, (target) => inSight.scrollToIndex(target, { align: 'auto' }))

  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const target = travel(event, place ?? anchor - 1, count, { axis: 'block', direction, page })
    if (target !== null) go(target)
    else if (entersChoice(event, direction)) onEnter()
    else return
    event.preventDefault()
  }
  const onClick = ({ target }: MouseEvent): void => {
    const option = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null
    if (option) go(Number(option.dataset['place']))
  }
  const items = inSight.getVirtualItems()
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      className={classes.list}
      aria-label={props.label}
      {...(items.some(({ index }) => index === place) ? { 'aria-activedescendant': `${idPrefix}${place}` } : {})}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="presentation" className={classes.rows} style={{ blockSize: inSight.getTotalSize() }}>
        {items.map(({ index, start }) => (
          <div
            key={index}
            id={`${idPrefix}${index}`}
            role="option"
            aria-selected={index === place}
            aria-setsize={count}
            aria-posinset={index + 1}
            className={classes.row}
            data-place={index}
            style={{ insetBlockStart: start, blockSize: rowHeight }}
          >
            {viewAt(rows, index, view)}
          </div>
        ))}
      </div>
    </div>
  )
}

function viewAt<Row>(rows: Rows<Row>, place: number, view: (row: Row) => ReactNode): ReactNode {
  const row = rows.rowAt(place)
  return row === undefined ? null : view(row)
}

/** Chooses the row at a place and reveals it; one that was not read yet is chosen when it is. */
function useChoiceByPlace<Row extends { readonly id: string }>(
  { rows, onChoose }: Pick<LongListboxProps<Row>, 'rows' | 'onChoose'>,
  reveal: (place: number) => void,
): (place: number) => void {
  const [awaited, setAwaited] = useState<number | null>(null)
  const arrived = awaited === null ? undefined : rows.rowAt(awaited)
  useEffect(() => {
    if (awaited === null || arrived === undefined) return
    onChoose(arrived, awaited)
    setAwaited(null)
  }, [awaited, arrived, onChoose])
  return (place) => {
    reveal(place)
    const row = rows.rowAt(place)
    if (row !== undefined) onChoose(row, place)
    setAwaited(row === undefined ? place : null)
  }
}
