import { CloseButton, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './Dialog.module.css'

interface DialogProps {
  readonly opened: boolean
  /** May hold users' words. */
  readonly title: string
  readonly wide?: boolean
  onClose(): void
  readonly children: ReactNode
}

/** A question that must be answered before anything else. (The library's own head is a second banner of the page to screen readers.) */
export function Dialog({ opened, title, wide = false, onClose, children }: DialogProps): ReactNode {
  const { t } = useLanguage()
  return (
    <Modal.Root opened={opened} onClose={onClose} size={wide ? 'xl' : 'md'}>
      <Modal.Overlay />
      <Modal.Content className={classes.content}>
        <div className={classes.head}>
          <Modal.Title className={classes.title}>
            <bdi>{title}</bdi>
          </Modal.Title>
          <CloseButton aria-label={t('shell.close')} onClick={onClose} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
