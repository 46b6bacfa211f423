import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { keysInWords } from '../../page/commands.ts'
import { type ScreenId, screenPath } from '../../page/screenPath.ts'
import classes from './Rail.module.css'
import { screens } from './screens.ts'

export function Rail({ current }: { current: ScreenId }): ReactNode {
  const { t } = useLanguage()
  return (
    <nav className={classes.rail} aria-label={t('shell.mainNavigation')}>
      <Link href="/" className={classes.brand}>
        {t('shell.appName')}
      </Link>
      {screens.map(({ id, icon: Icon }, index) => (
        <Link
          key={id}
          href={screenPath(id)}
          className={classes.item}
          data-bottom={id === 'settings' || undefined}
          aria-current={id === current ? 'page' : undefined}
          title={keysInWords(`alt+${index + 1}`)}
        >
          <Icon size={18} stroke={1.6} aria-hidden />
          <span>{t(`shell.screens.${id}`)}</span>
        </Link>
      ))}
    </nav>
  )
}
