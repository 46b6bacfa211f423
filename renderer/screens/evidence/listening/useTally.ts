import { useRemembered } from '../../../page/useRemembered.ts'

/** What is listened for: a failure point that is known, or a new one by its title. */
export interface TallyItem {
  /** The id of the failure point; of a new one, its title. */
  readonly key: string
  readonly isNew: boolean
  readonly code: string | null
  readonly title: string
}

interface TallySheet {
  readonly items: readonly TallyItem[]
  /** The keys of the lines, mark by mark in their order. */
  readonly marks: readonly string[]
}

const emptySheet: TallySheet = { items: [], marks: [] }

export interface Tally extends TallySheet {
  readonly counts: ReadonlyMap<string, number>
  add(item: TallyItem): void
  /** With its marks. */
  remove(key: string): void
  mark(key: string): void
  undo(): void
  /** The marks that were taken off last, alone or with the line that they were of, until there are others. */
  readonly gone: TallySheet | null
  bringBack(): void
  /** Takes the marks off. */
  clear(): void
  /** For the next calls: without the first `ended` marks, and the lines that were new are the failure points that were made of them, in their order. */
  ended(made: readonly { readonly id: string; readonly code: string }[], ended: number): void
}

/** The tally of this sitting: it waits while the user is elsewhere in the app. */
export function useTally(): Tally {
  const [sheet, setSheet] = useRemembered('tally.sheet', emptySheet, {
    as: 'tally',
    when: ({ marks }) => marks.length > 0,
  })
  const [gone, setGone] = useRemembered<TallySheet | null>('tally.gone', null)
  const { items, marks } = sheet
  const counts = new Map<string, number>()
  for (const key of marks) counts.set(key, (counts.get(key) ?? 0) + 1)
  return {
    ...{ items, marks, counts, gone },
    add: (item) =>
      setSheet((before) =>
        before.items.some(({ key }) => key === item.key) ? before : { ...before, items: [...before.items, item] },
      ),
    remove: (key) => {
      const ofLine = { items: items.filter((item) => item.key === key), marks: marks.filter((mark) => mark === key) }
      if (ofLine.marks.length > 0) setGone(ofLine)
      setSheet((before) => ({
        items: before.items.filter((item) => item.key !== key),
        marks: before.marks.filter((mark) => mark !== key),
      }))
    },
    mark: (key) => setSheet((before) => ({ ...before, marks: [...before.marks, key] })),
    undo: () => setSheet((before) => ({ ...before, marks: before.marks.slice(0, -1) })),
    bringBack: () => {
      if (gone !== null) setSheet((before) => together(gone, before))
      setGone(null)
    },
    clear: () => {
      setGone({ items: [], marks })
      setSheet((before) => ({ ...before, marks: [] }))
    },
    ended: (made, ended) =>
      setSheet((before) => {
        const kept = new Set(before.marks.slice(0, ended))
        const marked = before.items.filter(({ key }) => kept.has(key))
        return {
          items: before.items.map((item) => {
            const own = made[marked.indexOf(item)]
            return own === undefined || !item.isNew ? item : { ...item, key: own.id, code: own.code, isNew: false }
          }),
          marks: before.marks.slice(ended),
        }
      }),
  }
}

/** Lines that were taken off stand behind those that are there. */
function together(gone: TallySheet, { items, marks }: TallySheet): TallySheet {
  const missing = gone.items.filter(({ key }) => !items.some((item) => item.key === key))
  return { items: [...items, ...missing], marks: [...gone.marks, ...marks] }
}
