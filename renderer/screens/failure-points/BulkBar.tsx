import { Button, Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FailurePointPatch } from '../../../shared/contract/failurePointContract.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useHead } from '../../page/useHead.ts'
import classes from './BulkBar.module.css'
import type { Selection } from './selection.ts'

const severities = [5, 4, 3, 2, 1] as const

/** What can be done with all selected rows at once, each as one change. */
export function BulkBar(props: { selection: Selection; onClear(): void; onDelete(ids: readonly string[]): void }): ReactNode {
  const { selection, onClear, onDelete } = props
  const { t } = useLanguage()
  const head = useHead()
  const api = useApi()
  const update = useEdit(api.failurePoint.updateMany.mutationOptions())
  if (selection.size === 0) return null
  const set = (patch: Omit<FailurePointPatch, 'title'>): void => update.mutate({ ids: [...selection.ids()], patch })
  return (
    <div className={classes.bulk}>
      <span>{t('failurePointsScreen.selected', { count: selection.size })}</span>
      <Menu>
        <Menu.Target>
          <Button variant="default">{t('failurePointsScreen.setStage')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {head.stages.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => set({ stage: id })}>
              <bdi>{name}</bdi>
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => set({ stage: null, touchpoint: null })}>{t('failurePointsScreen.noStage')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Menu>
        <Menu.Target>
          <Button variant="default">{t('failurePointsScreen.setSeverity')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {severities.map((severity) => (
            <Menu.Item key={severity} onClick={() => set({ severity })}>
              {t(`vocabulary.severity.${severity}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" onClick={() => onDelete(selection.ids())}>
        {t('failurePointsScreen.deleteSelected')}
      </Button>
      <Button variant="subtle" onClick={onClear}>
        {t('failurePointsScreen.unselect')}
      </Button>
    </div>
  )
}
