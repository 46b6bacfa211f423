import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { commandOf } from '../../../shared/commands/catalogue.ts'
import { type ScreenId, screenIds } from '../../../shared/commands/screenIds.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useCommandWords } from '../../page/commands/useCommandWords.ts'
import { screenPath } from '../../page/screenPath.ts'
import classes from './Rail.module.css'
import { screens } from './screens.ts'

/** What is found, what is done about it, and whether it worked: a gap before the first of each. */
const firstOfGroup: ReadonlySet<ScreenId> = new Set(['journey', 'fixes', 'progress'])

function standsAtEnd(screen: ScreenId): boolean {
  return commandOf(screen).places?.some((place) => place.at === 'rail' && place.end) === true
}

/** The screens in the order of the work; scrolls where there are more than the window has room for. */
export function Rail({ current }: { current: ScreenId }): ReactNode {
  const { t } = useLanguage()
  const wordsOf = useCommandWords()
  return (
    <nav data-print="none" className={classes.rail} aria-label={t('shell.mainNavigation')}>
      <Link href="/" className={classes.brand}>
        {t('shell.appName')}
      </Link>
      {screenIds.map((id) => {
        const { icon: Icon } = screens[id]
        const { label, keys, ariaKeys } = wordsOf(id)
        return (
          <Link
            key={id}
            href={screenPath(id)}
            className={classes.item}
            data-bottom={standsAtEnd(id) || undefined}
            data-group={firstOfGroup.has(id) || undefined}
            aria-current={id === current ? 'page' : undefined}
            aria-keyshortcuts={ariaKeys}
            title={keys ?? undefined}
          >
            <Icon size="1.125rem" stroke={1.6} aria-hidden />
            <span>{label}</span>
          </Link>
        )
      })}
    </nav>
  )
}
