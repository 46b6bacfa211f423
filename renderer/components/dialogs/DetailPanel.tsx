import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './DetailPanel.module.css'
import { useFocusBack } from './useFocusBack.ts'

/** Details at the end side, with the list still in sight. Escape closes it. */
export function DetailPanel(props: { label: string; code?: string; onClose(): void; children: ReactNode }): ReactNode {
  const { t } = useLanguage()
  useFocusBack()
  return (
    <aside
      className={classes.panel}
      aria-label={props.label}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) props.onClose()
      }}
    >
      <div className={classes.head}>
        <span className={classes.code}>{props.code}</span>
        <ActionIcon aria-label={t('shell.closeDetails')} onClick={props.onClose}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <div className={classes.body}>{props.children}</div>
    </aside>
  )
}
