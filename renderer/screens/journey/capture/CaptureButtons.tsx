import { type ReactNode, useEffect, useRef } from 'react'
import type { JourneyMap } from '../../../../shared/contract/analysis/journeyContract.ts'
import { CommandButton } from '../../../components/commands/CommandButton.tsx'
import { useRoomScale } from '../../../components/frame/useRoomScale.ts'
import { useOwnCommand } from '../../../page/commands/useOwnCommand.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import { useForRoom } from '../room/useForRoom.ts'

interface CaptureButtonsProps {
  readonly map: JourneyMap
  readonly isOn: boolean
  onBegin(): void
}

/** Begins to take notes on the map, and makes it large enough for a room. */
export function CaptureButtons({ map, isOn, onBegin }: CaptureButtonsProps): ReactNode {
  const readOnly = useReadOnly()
  const button = useRef<HTMLButtonElement>(null)
  const wasOn = useRef(isOn)
  const [isLarge, setLarge] = useForRoom()
  useRoomScale(isLarge ? 'largest' : 'usual')
  const hasTouchpoints = map.stages.some(({ touchpoints }) => touchpoints.length > 0)
  const begin = useOwnCommand('capture', { enabled: !readOnly && hasTouchpoints, run: onBegin })
  const enlarge = useOwnCommand('room-scale', { run: () => setLarge((before) => !before) })
  useEffect(() => {
    // What had the focus went with the line that was typed.
    if (wasOn.current && !isOn) button.current?.focus()
    wasOn.current = isOn
  }, [isOn])
  return (
    <>
      <CommandButton ref={button} command={begin} variant={isOn ? 'light' : 'filled'} aria-pressed={isOn} />
      <CommandButton command={enlarge} variant={isLarge ? 'light' : 'default'} aria-pressed={isLarge} />
    </>
  )
}
