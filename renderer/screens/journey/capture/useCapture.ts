import { type RefObject, useRef, useState } from 'react'
import type { MapTouchpoint } from '../../../../shared/analysis/journey/journeyMap.ts'
import { type JourneyMap, mostNotes } from '../../../../shared/contract/analysis/journeyContract.ts'
import { localDay } from '../../../../shared/model/localDay.ts'
import { longestName, longestTitle } from '../../../../shared/model/vocabulary.ts'
import { useLineQueue } from '../../../kit/lists/useLineQueue.ts'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { isTyped, useRemembered } from '../../../page/useRemembered.ts'
import type { CaptureKind } from './captureKinds.ts'
import { readScores } from './readScores.ts'

/** What was typed, with all that saving it needs: by then another touchpoint and another kind may have been chosen. */
interface CapturedNote {
  readonly touchpoint: string
  readonly touchpointName: string
  readonly kind: CaptureKind
  readonly texts: readonly string[]
}

export interface Capture {
  /** The touchpoint in focus, under which lines are typed. */
  readonly at: MapTouchpoint
  readonly kind: CaptureKind
  readonly draft: string
  readonly field: RefObject<HTMLInputElement | null>
  readonly failed: readonly CapturedNote[]
  /** How many characters a line of this kind may have. */
  readonly longest: number
  choose(kind: CaptureKind): void
  type(draft: string): void
  /** Takes the typed line and frees the field at once; false where it is no line of its kind, and stays. */
  submit(): boolean
  /** Each line a note of its own, as one change. */
  paste(lines: readonly string[]): void
  /** To the next touchpoint along the way, or the one before; what is being typed goes along. */
  move(by: 1 | -1): void
  retry(): void
  discard(): void
  end(): void
}

interface CaptureHere {
  /** Null while nothing is captured. */
  readonly capture: Capture | null
  /** Begins at this touchpoint, or at the first. */
  begin(touchpoint: string | null): void
}

/** Notes typed on the map, line after line: a workshop's pace, each line safe while the one before is saved. */
export function useCapture(map: JourneyMap | undefined): CaptureHere {
  const [at, setAt] = useState<string | null>(null)
  const [kind, choose] = useRemembered<CaptureKind>('journey.capture.kind', 'failure-point')
  const [draft, type] = useRemembered('journey.capture.draft', '', { as: 'line', when: isTyped })
  const field = useRef<HTMLInputElement>(null)
  const save = useSaveNote()
  const { failed, send, retry, discard } = useLineQueue('journey.capture', save)
  const touchpoints = map?.stages.flatMap((stage) => stage.touchpoints) ?? []
  const place = touchpoints.findIndex(({ id }) => id === at)
  // One that has gone, as by undo, hands over to the first.
  const current = at === null ? undefined : (touchpoints[place] ?? touchpoints[0])
  const begin = (touchpoint: string | null): void => {
    setAt((touchpoints.find(({ id }) => id === touchpoint) ?? touchpoints[0])?.id ?? null)
    field.current?.focus()
  }
  if (current === undefined) return { capture: null, begin }
  const add = (texts: readonly string[]): void => send({ touchpoint: current.id, touchpointName: current.name, kind, texts })
  const capture: Capture = {
    ...{ at: current, kind, draft, field, failed, choose, type, retry, discard },
    longest: kind === 'hand' || kind === 'backstage' ? longestName : longestTitle,
    submit: () => {
      const text = draft.trim()
      if (kind === 'score' && text !== '' && readScores(text) === null) return false
      type('')
      if (text !== '') add([text])
      return true
    },
    paste: (lines) => {
      for (let from = 0; from < lines.length; from += mostNotes) add(lines.slice(from, from + mostNotes))
    },
    move: (by) => setAt(touchpoints[place + by]?.id ?? current.id),
    end: () => setAt(null),
  }
  return { capture, begin }
}

function useSaveNote(): (note: CapturedNote) => Promise<unknown> {
  const api = useApi()
  const note = useEdit(api.journey.note.mutationOptions())
  const score = useEdit(api.journey.score.mutationOptions())
  return async ({ touchpoint, kind, texts }) => {
    if (kind !== 'score') return note.mutateAsync({ touchpoint, kind, texts: [...texts] })
    const scores = readScores(texts[0] ?? '')
    return scores === null ? null : score.mutateAsync({ touchpoint, on: localDay(), ...scores })
  }
}
