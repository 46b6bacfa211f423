import { Button, Menu } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { FailurePointPatch } from '../../../shared/contract/lists/failurePointContract.ts'
import { mostMerged } from '../../../shared/contract/lists/triageContract.ts'
import { BulkBar } from '../../kit/lists/BulkBar.tsx'
import type { Selection } from '../../kit/lists/selection.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useHead } from '../../page/useHead.ts'
import { MergeFailurePoints } from './MergeFailurePoints.tsx'

const severities = [5, 4, 3, 2, 1] as const

type BulkPatch = Omit<FailurePointPatch, 'title'>

interface FailurePointBulkBarProps {
  readonly selection: Selection
  onClear(): void
  onDelete(ids: readonly string[]): void
  onMerged(kept: string): void
}

/** What can be done with all selected failure points at once, each as one change. */
export function FailurePointBulkBar({ selection, onClear, onDelete, onMerged }: FailurePointBulkBarProps): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const update = useEdit(api.failurePoint.updateMany.mutationOptions())
  const set = (patch: BulkPatch): void => update.mutate({ ids: [...selection.ids()], patch })
  const [merging, setMerging] = useState<readonly string[]>([])
  return (
    <>
      <BulkBar selected={selection.size} onClear={onClear}>
        <Button
          variant="default"
          disabled={selection.size < 2 || selection.size > mostMerged + 1}
          onClick={() => setMerging(selection.ids())}
        >
          {t('failurePointsScreen.mergeSelected', { count: selection.size })}
        </Button>
        <StageMenu onSet={set} />
        <SeverityMenu onSet={set} />
        <Button variant="default" onClick={() => onDelete(selection.ids())}>
          {t('failurePointsScreen.deleteSelected')}
        </Button>
      </BulkBar>
      <MergeFailurePoints
        ids={merging}
        onClose={() => setMerging([])}
        onMerged={(kept) => {
          setMerging([])
          onClear()
          onMerged(kept)
        }}
      />
    </>
  )
}

function StageMenu({ onSet }: { onSet(patch: BulkPatch): void }): ReactNode {
  const { t } = useLanguage()
  const { stages } = useHead()
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default">{t('failurePointsScreen.setStage')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {stages.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onSet({ stage: id })}>
            <TypedWords>{name}</TypedWords>
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => onSet({ stage: null, touchpoint: null })}>{t('failurePointsScreen.noStage')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function SeverityMenu({ onSet }: { onSet(patch: BulkPatch): void }): ReactNode {
  const { t } = useLanguage()
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default">{t('failurePointsScreen.setSeverity')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {severities.map((severity) => (
          <Menu.Item key={severity} onClick={() => onSet({ severity })}>
            {t(`vocabulary.severity.${severity}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
