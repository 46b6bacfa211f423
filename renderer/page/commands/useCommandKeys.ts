import { useEffect } from 'react'
import { type CataloguedCommand, commands } from '../../../shared/commands/catalogue.ts'
import { pressedCommand } from '../../../shared/commands/keys.ts'
import type { ScreenId } from '../../../shared/commands/screenIds.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useCommandEffects } from './CommandsProvider.tsx'
import { hasOwnUndo, isTextField } from './isTextField.ts'
import { system } from './system.ts'

/** Whether a command applies wherever the focus is on this screen. */
function appliesOn({ scope }: CataloguedCommand, screen: ScreenId): boolean {
  switch (scope.in) {
    case 'app':
    case 'engagement':
      return true
    case 'screen':
      return scope.screen === screen
    case 'grid':
    case 'part':
      return false
  }
}

/** Whether the key writes into the field that has the focus. */
function isTyped({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey && isTextField(target)
}

/** Listens, on this screen, to the keys of the commands that can be carried out; what something else took is left to it. */
export function useCommandKeys(screen: ScreenId): void {
  const effects = useCommandEffects()
  const { direction } = useLanguage()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyped(event)) return
      const states = effects.states()
      const offered = commands.filter((command) => appliesOn(command, screen) && states.has(command.id))
      const command = pressedCommand(offered, event, { system, direction })
      if (command === null || (command.fieldKeepsKeys && hasOwnUndo(event.target))) return
      event.preventDefault()
      if (states.get(command.id)?.enabled) effects.run(command.id)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [effects, direction, screen])
}
