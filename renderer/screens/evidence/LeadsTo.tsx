import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { EvidenceTrail, TrailFix, TrailItem } from '../../../shared/contract/lists/evidenceContract.ts'
import parts from '../../components/dialogs/PanelParts.module.css'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { screenPath } from '../../page/screenPath.ts'
import classes from './LeadsTo.module.css'

/** The trail backwards: from what was said to the root causes behind it, what is done about them, and its place in the plan. */
export function LeadsTo({ piece }: { readonly piece: string }): ReactNode {
  const { t } = useLanguage()
  const { data } = useQuery(useApi().evidence.trail.queryOptions({ input: { id: piece }, placeholderData: keepPreviousData }))
  if (data === undefined || (data.rootCauses.length === 0 && data.untraced.length === 0)) return null
  return (
    <fieldset className={parts.readings}>
      <legend>{t('evidenceScreen.leadsTo')}</legend>
      <div className={classes.part}>
        <ul className={classes.list}>
          {data.rootCauses.map((rootCause) => (
            <Way key={rootCause.id} {...rootCause} />
          ))}
          {data.untraced.map((point) => (
            <li key={point.id}>
              <ItemLink item={point} path={screenPath('trace', point.id)} />
              <span className={classes.through}>{t('evidenceScreen.leadsNowhere')}</span>
            </li>
          ))}
        </ul>
      </div>
    </fieldset>
  )
}

function Way({ failurePoints, fixes, ...rootCause }: EvidenceTrail['rootCauses'][number]): ReactNode {
  const { t, format } = useLanguage()
  return (
    <li>
      <ItemLink item={rootCause} path={screenPath('root-causes', rootCause.id)} />
      {failurePoints.length === 0 ? null : (
        <span className={classes.through}>
          {t('evidenceScreen.leadsThrough', { points: format.list(failurePoints.map(({ code }) => code)) })}
        </span>
      )}
      <ul className={classes.fixes}>
        {fixes.length === 0 ? <li className={classes.place}>{t('evidenceScreen.leadsToNoFix')}</li> : null}
        {fixes.map((fix) => (
          <FixLine key={fix.id} {...fix} />
        ))}
      </ul>
    </li>
  )
}

function FixLine({ rank, ...fix }: TrailFix): ReactNode {
  const { t, format } = useLanguage()
  return (
    <li>
      <ItemLink item={fix} path={rank === null ? screenPath('fixes', fix.id) : screenPath('plan', fix.id)} />{' '}
      <span className={classes.place}>
        {rank === null ? t('evidenceScreen.notPlanned') : t('evidenceScreen.planned', { rank: format.number(rank) })}
      </span>
    </li>
  )
}

function ItemLink({ item: { code, title }, path }: { readonly item: TrailItem; readonly path: string }): ReactNode {
  return (
    <Link href={path}>
      <bdi>{code}</bdi> <TypedWords>{title}</TypedWords>
    </Link>
  )
}
