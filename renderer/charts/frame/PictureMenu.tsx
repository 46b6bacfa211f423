import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import styles from './ChartFrame.module.css'
import { pictureShapes } from './pictureShape.ts'
import { copyPicture, type Picture, savePicture } from './savePicture.ts'

const kinds = ['svg', 'png'] as const

/** What can be made of a picture: a copy to paste, or a file of either kind in the shape that it is for. */
export function PictureMenu({ picture, name }: { readonly picture: () => Picture; readonly name: string }): ReactNode {
  const { t } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useState<'copied' | 'copyFailed' | 'saveFailed' | null>(null)
  const done = (work: Promise<void>, failed: 'copyFailed' | 'saveFailed', well: 'copied' | null): void => {
    setSaid(null)
    work.then(
      () => setSaid(well),
      () => setSaid(failed),
    )
  }
  return (
    <>
      {said === null ? null : (
        <span role={said === 'copied' ? 'status' : 'alert'} className={said === 'copied' ? styles['done'] : styles['fault']}>
          {t(`pictures.${said}`)}
        </span>
      )}
      <Menu position="bottom-end" opened={isOpen} onChange={setOpen}>
        <Tooltip label={t('pictures.save')} disabled={isOpen}>
          <Menu.Target>
            <ActionIcon size="lg" color="gray" aria-label={t('pictures.save')} data-picture-menu data-print="none">
              <IconDownload size={18} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Menu.Target>
        </Tooltip>
        <Menu.Dropdown>
          <Menu.Item onClick={() => done(copyPicture(picture()), 'copyFailed', 'copied')}>{t('pictures.copy')}</Menu.Item>
          <Menu.Divider />
          {pictureShapes.flatMap((shape) =>
            kinds.map((kind) => (
              <Menu.Item
                key={`${shape} ${kind}`}
                onClick={() => done(savePicture(picture(), kind, shape, name), 'saveFailed', null)}
              >
                {t(`pictures.saveAs.${shape}.${kind}`)}
              </Menu.Item>
            )),
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
