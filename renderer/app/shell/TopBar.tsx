import { ActionIcon, Badge, Menu, Tooltip, UnstyledButton } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconChevronDown, IconSearch, type TablerIcon } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import { commandGroups } from '../../../shared/commands/commandGroups.ts'
import type { OpenedEngagement } from '../../../shared/contract/files/filesContract.ts'
import type { EngagementHead } from '../../../shared/contract/lists/engagementContract.ts'
import { LanguageMenu } from '../../components/frame/LanguageMenu.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { type OfferedCommand, useCommands } from '../../page/commands/useCommands.ts'
import { NarrowingSelect } from './NarrowingSelect.tsx'
import classes from './TopBar.module.css'

interface TopBarProps {
  readonly opened: OpenedEngagement
  readonly head: Pick<EngagementHead, 'name'>
}

/** Above every screen: the engagement's name with its menu, undo and redo, which cases are counted, search, language. */
export function TopBar({ opened, head }: TopBarProps): ReactNode {
  const { t, direction } = useLanguage()
  const offered = useCommands()
  // An arrow that points back points toward the start of reading.
  const [Back, Forward] = direction === 'rtl' ? [IconArrowForwardUp, IconArrowBackUp] : [IconArrowBackUp, IconArrowForwardUp]
  return (
    <header className={classes.bar} data-print="none">
      <EngagementMenu opened={opened} head={head} />
      {opened.sample ? (
        <Badge variant="light" size="sm" tt="none" flex="none">
          {t('shell.sampleBadge')}
        </Badge>
      ) : null}
      <div className={classes.spring} />
      <NarrowingSelect />
      <Reverse command={offered('undo')} icon={Back} />
      <Reverse command={offered('redo')} icon={Forward} />
      <SearchButton command={offered('search')} />
      <LanguageMenu />
    </header>
  )
}

/** Undo or redo, with the name of what it would do. Pressed while there is nothing to do, it says so. */
function Reverse({ command, icon: Icon }: { command: OfferedCommand | null; icon: TablerIcon }): ReactNode {
  if (command === null) return null
  return (
    <Tooltip label={[command.says, command.keys].filter((words) => words !== null).join(' · ')}>
      <ActionIcon className={classes.icon} aria-label={command.says} aria-disabled={!command.enabled} onClick={command.run}>
        <Icon size="1.125rem" />
      </ActionIcon>
    </Tooltip>
  )
}

function SearchButton({ command }: { command: OfferedCommand | null }): ReactNode {
  const { t } = useLanguage()
  if (command === null) return null
  return (
    <UnstyledButton className={classes.search} onClick={command.run} title={t('shell.searchHint')}>
      <IconSearch size="1rem" aria-hidden />
      <span>{command.label}</span>
      <kbd className={classes.keys}>{command.keys}</kbd>
    </UnstyledButton>
  )
}

const engagementGroups = commandGroups((place) => (place.at === 'engagement-menu' ? place.group : null))

function EngagementMenu({ opened, head }: TopBarProps): ReactNode {
  const offered = useCommands()
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes.name} title={opened.fileName}>
          <TypedWords>{head.name}</TypedWords>
          <IconChevronDown size="0.875rem" className={classes.chevron} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {engagementGroups.map((group, at) => (
          <Fragment key={group[0]?.id}>
            {at === 0 ? null : <Menu.Divider />}
            {group.map(({ id }) => (
              <Menu.Item key={id} onClick={offered(id)?.run}>
                {offered(id)?.label}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
