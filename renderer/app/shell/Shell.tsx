import { Anchor, Loader } from '@mantine/core'
import { lazy, memo, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import type { ScreenId } from '../../../shared/commands/screenIds.ts'
import type { OpenedEngagement } from '../../../shared/contract/files/filesContract.ts'
import type { EngagementHead } from '../../../shared/contract/lists/engagementContract.ts'
import { WaitingTable } from '../../components/frame/WaitingTable.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useCommandKeys } from '../../page/commands/useCommandKeys.ts'
import { useCommands } from '../../page/commands/useCommands.ts'
import { useContributedCommands } from '../../page/commands/useContributedCommands.ts'
import { rememberScreen } from '../../page/lastScreen.ts'
import { BrokenRules } from './BrokenRules.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { NarrowedLine } from './NarrowedLine.tsx'
import { Palette } from './Palette.tsx'
import { Rail } from './Rail.tsx'
import { RecoveredLine } from './RecoveredLine.tsx'
import classes from './Shell.module.css'
import { screens } from './screens.ts'
import { TopBar } from './TopBar.tsx'

const AssistantDialog = lazy(async () => ({
  default: (await import('../assistant/AssistantDialog.tsx')).AssistantDialog,
}))
const ReportDialog = lazy(async () => ({ default: (await import('../report/ReportDialog.tsx')).ReportDialog }))

/** Why nothing can be changed here, and the way out. */
function ReadOnly({ why }: { why: OpenedEngagement['viewOnly'] }): ReactNode {
  const { t } = useLanguage()
  const saveCopy = useCommands()('save-copy')
  return (
    <p className={classes.readOnly}>
      {t(`shell.readOnly.${why ?? 'found'}`)}{' '}
      <Anchor component="button" type="button" size="sm" onClick={saveCopy?.run}>
        {saveCopy?.label}
      </Anchor>
    </p>
  )
}

interface ShellProps {
  readonly opened: OpenedEngagement
  readonly head: Pick<EngagementHead, 'name' | 'language'>
  readonly screen: ScreenId
}

/** The frame around every screen of an open engagement: rail, top bar, palette and the keys. */
export const Shell = memo(function Shell(props: ShellProps): ReactNode {
  const { opened, head, screen } = props
  const { t } = useLanguage()
  const [paletteOpen, setPaletteOpen] = useState(false)
  const [keysOpen, setKeysOpen] = useState(false)
  const [dialog, openDialog] = useState<'report' | 'assistant' | null>(null)
  useContributedCommands({
    search: { run: () => setPaletteOpen(true) },
    'show-keys': { run: () => setKeysOpen(true) },
    print: { run: () => window.print() },
    report: { run: () => openDialog('report') },
    assistant: { run: () => openDialog('assistant') },
  })
  useCommandKeys(screen)
  useEffect(() => rememberScreen(screen), [screen])
  const { component: Screen } = screens[screen]
  // Drawn by what it reads itself.
  const shown = useMemo(() => <Screen />, [Screen])
  return (
    <div className={classes.frame} data-print="flow">
      <button
        type="button"
        data-print="none"
        className={classes.skip}
        onClick={() => document.getElementById('content')?.focus()}
      >
        {t('shell.skipToContent')}
      </button>
      <Rail current={screen} />
      <div className={classes.column} data-print="flow">
        <TopBar opened={opened} head={head} />
        <RecoveredLine opened={opened} />
        {opened.problems > 0 ? (
          <BrokenRules count={opened.problems} />
        ) : opened.readOnly ? (
          <ReadOnly why={opened.viewOnly} />
        ) : null}
        {opened.readOnly ? <WaitingTable why="readOnly" /> : null}
        <NarrowedLine screen={screen} />
        <main id="content" className={classes.content} data-print="flow" tabIndex={-1}>
          <Suspense
            fallback={
              <div className={classes.loading}>
                <Loader size="sm" aria-label={t('shell.loading')} />
              </div>
            }
          >
            {shown}
          </Suspense>
        </main>
      </div>
      <KeysDialog opened={keysOpen} screen={screen} onClose={() => setKeysOpen(false)} />
      <Suspense>
        {dialog === 'report' ? <ReportDialog spoken={head.language} onClose={() => openDialog(null)} /> : null}
        {dialog === 'assistant' ? <AssistantDialog spoken={head.language} onClose={() => openDialog(null)} /> : null}
      </Suspense>
      <Palette opened={paletteOpen} onClose={() => setPaletteOpen(false)} />
    </div>
  )
})
