import type { KeyboardEvent } from 'react'
import { captureCommands } from '../../../../shared/commands/catalogue.ts'
import { pressedCommand } from '../../../../shared/commands/keys.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { system } from '../../../page/commands/system.ts'
import { captureKinds, kindCommands } from './captureKinds.ts'
import type { Capture } from './useCapture.ts'

/** The keys of capture, for where its focus is: a kind, the next touchpoint in reading direction, or the end. */
export function useCaptureKeys(capture: Capture): (event: KeyboardEvent) => void {
  const { direction } = useLanguage()
  return (event) => {
    const command = pressedCommand(captureCommands, event, { system, direction })
    if (command === null || event.defaultPrevented) return
    event.preventDefault()
    const kind = captureKinds.find((one) => kindCommands[one] === command.id)
    if (kind !== undefined) capture.choose(kind)
    else if (command.id === 'next-touchpoint') capture.move(1)
    else if (command.id === 'previous-touchpoint') capture.move(-1)
    else capture.end()
    if (kind !== undefined) capture.field.current?.focus()
  }
}
