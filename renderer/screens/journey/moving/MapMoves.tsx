import { Portal } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { type MapCommandId, mapCommands } from '../../../../shared/commands/catalogue.ts'
import { pressedCommand } from '../../../../shared/commands/keys.ts'
import type { JourneyMap } from '../../../../shared/contract/analysis/journeyContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { system } from '../../../page/commands/system.ts'
import { useContributedCommands } from '../../../page/commands/useContributedCommands.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import classes from './MapMoves.module.css'
import { type MovedPlace, mapMoves, placeAt } from './mapMoves.ts'
import { useCardDrag } from './useCardDrag.ts'
import { useMoves } from './useMoves.ts'

/** Around the drawn map: its cards and stages are moved by the keys of their commands, its cards by dragging, too. */
export function MapMoves({ map, children }: { readonly map: JourneyMap; readonly children: ReactNode }): ReactNode {
  const { direction } = useLanguage()
  const readOnly = useReadOnly()
  const ground = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<MovedPlace | null>(null)
  const moves = useMoves(map, ground)
  const { dragged, label, pointer } = useCardDrag({ ground, enabled: !readOnly, onDrop: moves.drop })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is moved within has its own names and keys
    <div
      ref={ground}
      className={classes.ground}
      data-dragging={dragged === null ? undefined : true}
      onFocus={({ target }) => setAt((before) => placeAt(target) ?? before)}
      onKeyDown={(event) => {
        const place = placeAt(event.target)
        if (place === null) return
        const own = mapCommands.filter(({ id }) => mapMoves[id].kind === place.kind)
        const command = pressedCommand(own, event, { system, direction })
        if (command === null) return
        event.preventDefault()
        // A file that is only viewed refuses in words.
        moves.step(command.id, place.id)
      }}
      {...pointer}
    >
      {children}
      <MoveCommands at={isOn(map, at) ? at : null} onMove={moves.step} />
      <p className={classes.unseen} aria-live="polite" data-print="none">
        {moves.said}
      </p>
      {dragged === null ? null : (
        <Portal>
          <div ref={label} className={classes.label} aria-hidden>
            <TypedWords>{dragged.name}</TypedWords>
          </div>
        </Portal>
      )}
    </div>
  )
}

interface MoveCommandsProps {
  /** What had the focus last. */
  readonly at: MovedPlace | null
  onMove(command: MapCommandId, id: string): void
}

/** The same moves in the palette. */
function MoveCommands({ at, onMove }: MoveCommandsProps): ReactNode {
  const readOnly = useReadOnly()
  useContributedCommands(
    Object.fromEntries(
      mapCommands.map(({ id }) => [
        id,
        {
          enabled: !readOnly && at?.kind === mapMoves[id].kind,
          run: () => (at === null ? undefined : onMove(id, at.id)),
        },
      ]),
    ),
  )
  return null
}

function isOn({ stages }: JourneyMap, place: MovedPlace | null): boolean {
  return stages.some(({ id, touchpoints }) => id === place?.id || touchpoints.some((touchpoint) => touchpoint.id === place?.id))
}
