import { Anchor, Loader } from '@mantine/core'
import { type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import type { EngagementHead } from '../../../shared/contract/engagementContract.ts'
import type { OpenedEngagement } from '../../../shared/contract/filesContract.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { type Command, commandFor, isTextField, pressedKeys } from '../../page/commands.ts'
import { rememberScreen } from '../../page/lastScreen.ts'
import type { ScreenId } from '../../page/screenPath.ts'
import { useFiles } from '../../page/useFiles.ts'
import { useHistory } from '../../page/useHistory.ts'
import { useRoute } from '../../page/useRoute.ts'
import { Palette } from './Palette.tsx'
import { Rail } from './Rail.tsx'
import classes from './Shell.module.css'
import { screens } from './screens.ts'
import { TopBar } from './TopBar.tsx'

/** Why nothing can be changed here, and the way out. */
function ReadOnly(): ReactNode {
  const { t } = useLanguage()
  const { saveCopy } = useFiles()
  return (
    <p className={classes.readOnly}>
      {t('shell.readOnly')}{' '}
      <Anchor component="button" type="button" size="sm" onClick={saveCopy}>
        {t('shell.saveCopy')}
      </Anchor>
    </p>
  )
}

/** The frame around every screen of an open engagement: rail, top bar, palette and the keys. */
export function Shell(props: { opened: OpenedEngagement; head: EngagementHead; screen: ScreenId }): ReactNode {
  const { opened, head, screen } = props
  const { t } = useLanguage()
  const { go } = useRoute()
  const history = useHistory()
  const [paletteOpen, setPaletteOpen] = useState(false)

  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'undo', label: t('shell.undo'), keys: ['mod+z'], enabled: history.undo.name !== null, run: history.undo.run },
      {
        id: 'redo',
        label: t('shell.redo'),
        keys: ['mod+shift+z', 'mod+y'],
        enabled: history.redo.name !== null,
        run: history.redo.run,
      },
      { id: 'search', label: t('shell.search'), keys: ['mod+k'], enabled: true, run: () => setPaletteOpen(true) },
      ...screens.map(({ id }, index) => ({
        id,
        label: t(`shell.screens.${id}`),
        keys: [`alt+${index + 1}`],
        enabled: true,
        run: () => go(id),
      })),
    ],
    [t, history.undo.name, history.undo.run, history.redo.name, history.redo.run, go],
  )

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const command = commandFor(commands, pressedKeys(event))
      if (command === null || event.defaultPrevented) return
      if (isTextField(event.target) && (command.id === 'undo' || command.id === 'redo')) return
      event.preventDefault()
      if (command.enabled) command.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [commands])

  useEffect(() => rememberScreen(screen), [screen])

  const Screen = screens.find(({ id }) => id === screen)?.component
  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={() => document.getElementById('content')?.focus()}>
        {t('shell.skipToContent')}
      </button>
      <Rail current={screen} />
      <div className={classes.column}>
        <TopBar opened={opened} head={head} history={history} onSearch={() => setPaletteOpen(true)} />
        {opened.readOnly ? <ReadOnly /> : null}
        <main id="content" className={classes.content} tabIndex={-1}>
          <Suspense
            fallback={
              <div className={classes.loading}>
                <Loader size="sm" aria-label={t('shell.loading')} />
              </div>
            }
          >
            {Screen ? <Screen /> : null}
          </Suspense>
        </main>
      </div>
      <Palette opened={paletteOpen} onClose={() => setPaletteOpen(false)} commands={commands} />
    </div>
  )
}
