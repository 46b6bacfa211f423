import { ActionIcon, Badge, Menu, Tooltip, UnstyledButton } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconChevronDown, IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { EngagementHead } from '../../../shared/contract/engagementContract.ts'
import type { OpenedEngagement } from '../../../shared/contract/filesContract.ts'
import { LanguageMenu } from '../../components/frame/LanguageMenu.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { keysInWords } from '../../page/commands.ts'
import { useFiles } from '../../page/useFiles.ts'
import type { useHistory } from '../../page/useHistory.ts'
import { useRoute } from '../../page/useRoute.ts'
import classes from './TopBar.module.css'

interface TopBarProps {
  readonly opened: OpenedEngagement
  readonly head: EngagementHead
  readonly history: ReturnType<typeof useHistory>
  onSearch(): void
}

export function TopBar({ opened, head, history, onSearch }: TopBarProps): ReactNode {
  const { t, direction } = useLanguage()
  const undoName = history.undo.name === null ? t('shell.nothingToUndo') : t('shell.undoNamed', { change: history.undo.name })
  const redoName = history.redo.name === null ? t('shell.nothingToRedo') : t('shell.redoNamed', { change: history.redo.name })
  // An arrow that points back points toward the start of reading.
  const [Back, Forward] = direction === 'rtl' ? [IconArrowForwardUp, IconArrowBackUp] : [IconArrowBackUp, IconArrowForwardUp]
  return (
    <header className={classes.bar}>
      <FileMenu opened={opened} head={head} />
      {opened.sample ? (
        <Badge variant="light" size="sm" tt="none">
          {t('shell.sampleBadge')}
        </Badge>
      ) : null}
      <div className={classes.spring} />
      <Tooltip label={`${undoName} · ${keysInWords('mod+z')}`}>
        <ActionIcon
          className={classes.icon}
          aria-label={undoName}
          aria-disabled={history.undo.name === null}
          onClick={history.undo.run}
        >
          <Back size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${redoName} · ${keysInWords('mod+shift+z')}`}>
        <ActionIcon
          className={classes.icon}
          aria-label={redoName}
          aria-disabled={history.redo.name === null}
          onClick={history.redo.run}
        >
          <Forward size={18} />
        </ActionIcon>
      </Tooltip>
      <UnstyledButton className={classes.search} onClick={onSearch} title={t('shell.searchHint')}>
        <IconSearch size={16} aria-hidden />
        <span>{t('shell.search')}</span>
        <kbd className={classes.keys}>{keysInWords('mod+k')}</kbd>
      </UnstyledButton>
      <LanguageMenu />
    </header>
  )
}

function FileMenu({ opened, head }: { opened: OpenedEngagement; head: EngagementHead }): ReactNode {
  const { t } = useLanguage()
  const { goHome, go } = useRoute()
  const files = useFiles()
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes.name} title={opened.fileName}>
          <bdi>{head.name}</bdi>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={goHome}>{t('shell.home')}</Menu.Item>
        <Menu.Item onClick={files.saveCopy}>{t('shell.saveCopy')}</Menu.Item>
        <Menu.Item onClick={() => go('settings')}>{t('shell.settings')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={files.close}>{t('shell.closeFile')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
