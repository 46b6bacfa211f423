import type { TouchpointPlace } from '../../../../shared/analysis/journey/movedPlaces.ts'

/** Where things stand on the screen, in pixels of the window. */
interface DrawnColumn {
  readonly stage: string
  readonly left: number
  readonly right: number
  /** From above. */
  readonly cards: readonly { readonly id: string; readonly top: number; readonly bottom: number }[]
}

/** Where a touchpoint comes that is let go here: over the lower half of a card it comes behind that one. Null beside all stages. */
export function dropPlace(
  columns: readonly DrawnColumn[],
  { x, y }: { readonly x: number; readonly y: number },
  moved: string,
): TouchpointPlace | null {
  const column = columns.find(({ left, right }) => x >= left && x < right)
  if (column === undefined) return null
  const under = column.cards.find(({ id, top, bottom }) => id !== moved && y < (top + bottom) / 2)
  return { stage: column.stage, before: under?.id ?? null }
}

/** The columns of a map as they are drawn now. */
export function drawnColumns(ground: HTMLElement): readonly DrawnColumn[] {
  return [...ground.querySelectorAll<HTMLElement>('[data-stage]')].map((column) => {
    const { left, right } = column.getBoundingClientRect()
    const cards = [...column.querySelectorAll<HTMLElement>('[data-touchpoint]')].map((card) => {
      const { top, bottom } = card.getBoundingClientRect()
      return { id: card.dataset['touchpoint'] ?? '', top, bottom }
    })
    return { stage: column.dataset['stage'] ?? '', left, right, cards }
  })
}

/** Shows where it would come, and nowhere for null. Written past React: the map need not be drawn anew with each move of the hand. */
export function markDrop(ground: HTMLElement, place: TouchpointPlace | null): void {
  for (const marked of ground.querySelectorAll<HTMLElement>('[data-drop]')) delete marked.dataset['drop']
  if (place === null) return
  const column = ground.querySelector<HTMLElement>(`[data-stage="${CSS.escape(place.stage)}"]`)
  const cards = [...(column?.querySelectorAll<HTMLElement>('[data-touchpoint]') ?? [])]
  const before = cards.find((card) => card.dataset['touchpoint'] === place.before)
  const shown = before ?? cards.at(-1) ?? column
  if (shown) shown.dataset['drop'] = before === undefined && shown !== column ? 'after' : 'before'
}
