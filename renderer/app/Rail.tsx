import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { keysInWords } from './commands.ts'
import { useLanguage } from './LanguageProvider.tsx'
import classes from './Rail.module.css'
import { type ScreenId, screenPath } from './screenPath.ts'
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
