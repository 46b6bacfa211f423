import { useRef } from 'react'
import { causeKey, type DraftPlace, draftKey, rootKey } from './outline.ts'
import type { TraceEdits } from './useTraceEdits.ts'
import type { TraceState } from './useTraceState.ts'

export interface DraftWhys {
  /** Begins a why that is being typed, at this place of the tree; `asked` is the question that it answers. */
  begin(place: DraftPlace, asked?: string): void
  /** Keeps what was typed: `beside` and `under` go on to the next why, `stop` ends and `leave` ends while the user is already elsewhere. An empty text ends. */
  commit(title: string, then: 'beside' | 'under' | 'stop' | 'leave'): void
}

/** The whys that are being typed. Those typed quickly are saved one after another, each after the one before it. */
export function useDraftWhys(state: TraceState, edits: TraceEdits): DraftWhys {
  const line = useRef<DraftLine>(newLine(null))

  const begin: DraftWhys['begin'] = (place, asked) => {
    line.current = newLine(place)
    state.begin({ kind: 'draft', place, ...(asked === undefined ? {} : { asked }) }, draftKey)
  }

  const endDraft = (place: DraftPlace): void => {
    const key = line.current.lastAdded ?? place.after ?? place.parent
    state.rest(key === null ? rootKey : causeKey(key))
  }

  const commit: DraftWhys['commit'] = (typed, then) => {
    const title = typed.trim()
    if (state.mode.kind !== 'draft') return
    const { place } = state.mode
    if (then === 'leave') state.settle()
    if (title === '') {
      if (then !== 'leave') endDraft(place)
      return
    }
    // What is saved after another line was begun changes nothing of that.
    const own = line.current
    const saved = own.queue.then(async (at) => {
      const id = await edits.add((at ?? place).parent, (at ?? place).after, title)
      if (id === null) return at ?? place
      own.lastAdded = id
      return then === 'under' ? { parent: id, after: null } : { parent: (at ?? place).parent, after: id }
    })
    own.queue = saved
    void saved.then((next) => {
      if (then === 'leave') return
      if (then === 'stop') state.rest(own.lastAdded === null ? undefined : causeKey(own.lastAdded))
      else state.begin({ kind: 'draft', place: next }, draftKey)
    })
  }

  return { begin, commit }
}

/** Whys typed one after another. */
interface DraftLine {
  queue: Promise<DraftPlace | null>
  lastAdded: string | null
}

function newLine(place: DraftPlace | null): DraftLine {
  return { queue: Promise.resolve(place), lastAdded: null }
}
