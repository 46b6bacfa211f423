import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp } from '@tabler/icons-react'
import { memo, type ReactNode, useId } from 'react'
import { type MapCommandId, mapCommands } from '../../../../shared/commands/catalogue.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useCommandWords } from '../../../page/commands/useCommandWords.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import classes from './MoveButtons.module.css'
import { type MovedPlace, mapMoves } from './mapMoves.ts'
import { useMoveSteps } from './useMoves.ts'

/** The moves of a touchpoint or a stage as buttons, for who neither drags nor uses keys. */
export const MoveButtons = memo(function MoveButtons({ kind, id }: MovedPlace): ReactNode {
  const { t, direction } = useLanguage()
  const label = useId()
  const readOnly = useReadOnly()
  const wordsOf = useCommandWords()
  const step = useMoveSteps()
  const [Back, Onward] = direction === 'rtl' ? [IconArrowRight, IconArrowLeft] : [IconArrowLeft, IconArrowRight]
  const icons: Readonly<Record<MapCommandId, typeof Back>> = {
    'move-touchpoint-earlier': IconArrowUp,
    'move-touchpoint-later': IconArrowDown,
    'move-touchpoint-back': Back,
    'move-touchpoint-onward': Onward,
    'move-stage-back': Back,
    'move-stage-onward': Onward,
  }
  return (
    <div className={classes.buttons} role="group" aria-labelledby={label}>
      <span id={label} className={classes.label}>
        {t(`journeyMap.move.${kind}`)}
      </span>
      {mapCommands
        .filter((command) => mapMoves[command.id].kind === kind)
        .map((command) => {
          const { label: name, keys } = wordsOf(command.id)
          const Icon = icons[command.id]
          return (
            <ActionIcon
              key={command.id}
              variant="default"
              size="lg"
              disabled={readOnly}
              aria-label={name}
              title={`${name} (${keys ?? ''})`}
              onClick={() => step(command.id, id)}
            >
              <Icon size={18} aria-hidden />
            </ActionIcon>
          )
        })}
    </div>
  )
})
