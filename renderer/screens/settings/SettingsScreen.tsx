import type { ReactNode } from 'react'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import { ScreenHeader } from '../../components/ScreenHeader.tsx'
import { CategorySettings } from './CategorySettings.tsx'
import { ComputerSettings } from './ComputerSettings.tsx'
import { DataSettings } from './DataSettings.tsx'
import { EngagementSettings } from './EngagementSettings.tsx'
import { JourneySettings } from './JourneySettings.tsx'
import classes from './SettingsScreen.module.css'

/** What holds for the whole engagement, and what this computer prefers. Every change is saved at once and can be undone. */
export function SettingsScreen(): ReactNode {
  const { t } = useLanguage()
  return (
    <>
      <ScreenHeader title={t('settingsScreen.title')} />
      <div className={classes.page}>
        <EngagementSettings />
        <CategorySettings />
        <JourneySettings />
        <ComputerSettings />
        <DataSettings />
      </div>
    </>
  )
}
