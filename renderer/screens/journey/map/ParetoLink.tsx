import { IconChartBar } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { paretoBarPath } from '../../../page/bars/paretoBar.ts'
import classes from './ParetoLink.module.css'

interface ParetoLinkProps {
  readonly by: 'stage' | 'touchpoint'
  readonly place: { readonly id: string; readonly name: string; readonly harm: number }
}

/** To the Pareto of what fails at a place. Nothing where nothing does. */
export function ParetoLink({ by, place: { id, name, harm } }: ParetoLinkProps): ReactNode {
  const { t } = useLanguage()
  if (harm === 0) return null
  return (
    <Link
      href={paretoBarPath({ by, key: id })}
      className={classes.link}
      data-by={by}
      aria-label={t('journeyScreen.paretoOf', { name })}
    >
      <IconChartBar size="0.875rem" aria-hidden /> {by === 'touchpoint' ? t('journeyScreen.pareto') : null}
    </Link>
  )
}
