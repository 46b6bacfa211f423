import type { ReactNode } from 'react'
import { ScreenHeader } from '../../components/frame/ScreenHeader.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { BrandSettings } from './computer/BrandSettings.tsx'
import { ComputerSettings } from './computer/ComputerSettings.tsx'
import { CategorySettings } from './engagement/CategorySettings.tsx'
import { DataSettings } from './engagement/DataSettings.tsx'
import { EngagementSettings } from './engagement/EngagementSettings.tsx'
import { PeopleSettings } from './engagement/PeopleSettings.tsx'
import { WorkingDaysSettings } from './engagement/WorkingDaysSettings.tsx'
import { JourneySettings } from './journey/JourneySettings.tsx'
import classes from './section/SettingsSection.module.css'

/** What holds for the whole engagement, and what this computer prefers. Every change is saved at once and can be undone. */
export function SettingsScreen(): ReactNode {
  const { t } = useLanguage()
  return (
    <>
      <ScreenHeader title={t('settingsScreen.title')} />
      <div className={classes.page}>
        <EngagementSettings />
        <WorkingDaysSettings />
        <PeopleSettings />
        <CategorySettings />
        <JourneySettings />
        <ComputerSettings />
        <BrandSettings />
        <DataSettings />
      </div>
    </>
  )
}
