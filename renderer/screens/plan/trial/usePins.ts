import { type DragEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { type PinCommandId, pinCommands } from '../../../../shared/commands/catalogue.ts'
import { pressedCommand } from '../../../../shared/commands/keys.ts'
import type { PlanView } from '../../../../shared/contract/analysis/planContract.ts'
import type { Pin } from '../../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { system } from '../../../page/commands/system.ts'
import { useEdit } from '../../../page/useEdit.ts'
import type { PlanTrial } from './usePlanTrial.ts'

const dragType = 'application/x-shoresh-fix'
const pinOf: Readonly<Record<PinCommandId, Pin | null>> = { 'pin-fix': 'in', 'leave-fix-out': 'out', 'unpin-fix': null }

export interface Pins {
  set(fix: string, pin: Pin | null): void
  /** Pins by the keys of the pin commands; true when it was one of them. */
  onKey(fix: string, event: KeyboardEvent): boolean
  onDragStart(fix: string, event: DragEvent): void
  /** Handlers of a place where dropping a fix pins it. */
  dropTarget(pin: Pin): { onDragOver(event: DragEvent): void; onDrop(event: DragEvent): void }
}

/** Pinning fixes in and out of the plan, by button, key or drag; while something is tried, leaving them out of the trial. */
export function usePins(view: PlanView, trial: PlanTrial): Pins {
  const api = useApi()
  const { direction } = useLanguage()
  const pin = useEdit(api.fix.pin.mutationOptions())
  const keyed = useFocusAlong(view)
  const set = (fix: string, pinned: Pin | null): void => {
    if (trial.query !== null) {
      if (pinned !== 'in') trial.setFix(fix, { leftOut: pinned === 'out' ? true : undefined })
      return
    }
    if ((view.fixes.get(fix)?.pinned ?? null) !== pinned) pin.mutate({ id: fix, pinned })
  }
  return {
    set,
    onKey: (fix, event) => {
      const command = pressedCommand(pinCommands, event, { system, direction })
      if (command === null) return false
      event.preventDefault()
      keyed.current = fix
      set(fix, pinOf[command.id])
      return true
    },
    onDragStart: (fix, event) => {
      event.dataTransfer.setData(dragType, fix)
      event.dataTransfer.effectAllowed = 'move'
    },
    dropTarget: (pin) => ({
      onDragOver: (event) => {
        if (event.dataTransfer.types.includes(dragType)) event.preventDefault()
      },
      onDrop: (event) => {
        const fix = event.dataTransfer.getData(dragType)
        if (fix === '') return
        event.preventDefault()
        set(fix, pin)
      },
    }),
  }
}

/** A fix that a key sent to the other list keeps the focus there, so that the next key can take it back. */
function useFocusAlong({ plan }: PlanView): { current: string | null } {
  const keyed = useRef<string | null>(null)
  useEffect(() => {
    const moved = [...plan.items, ...plan.left].find(({ fix }) => fix === keyed.current)
    keyed.current = null
    if (moved === undefined || document.activeElement !== document.body) return
    document.querySelector<HTMLElement>(`[data-fix="${CSS.escape(moved.fix)}"]`)?.focus()
  }, [plan])
  return keyed
}
