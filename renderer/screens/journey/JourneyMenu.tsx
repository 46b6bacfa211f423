import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Journey } from '../../../shared/engagement/engagement.ts'
import { longestName } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'

interface JourneyMenuProps {
  readonly journeys: readonly Journey[]
  /** Null is the main one. */
  readonly journey: string | null
  onChoose(journey: string | null): void
  onDetails(journey: string | null): void
}

/** What is done with whole journeys now and then: what is said of this one, its copy as it is to be, and another one. */
export function JourneyMenu({ journeys, journey, onChoose, onDetails }: JourneyMenuProps): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const api = useApi()
  const create = useEdit(
    api.lists.journeys.create.mutationOptions({
      onSuccess: ({ id }) => {
        onChoose(id)
        onDetails(id)
      },
    }),
  )
  const copy = useEdit(api.journey.target.mutationOptions({ onSuccess: ({ id }) => onChoose(id) }))
  const own = journeys.find(({ id }) => id === journey)
  const target = t('journeyMap.target.name', { name: own?.name ?? t('journeyScreen.mainJourney') })
  return (
    <Menu position="bottom-start" returnFocus>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size="0.875rem" aria-hidden />} loading={copy.isPending}>
          {t('journeyScreen.journeyMenu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onDetails(journey)}>{t('journeyScreen.journeyDetails')}</Menu.Item>
        <Menu.Item disabled={readOnly} onClick={() => copy.mutate({ journey, name: target.slice(0, longestName) })}>
          {t('journeyMap.target.copy')}
        </Menu.Item>
        <Menu.Item
          disabled={readOnly}
          onClick={() => create.mutate({ name: t('journeyScreen.newJourneyName', { number: journeys.length + 2 }) })}
        >
          {t('journeyScreen.newJourney')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
