import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ParetoView } from '../../../shared/contract/analysis/paretoContract.ts'
import type { Period } from '../../../shared/model/months.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { caseBarOf, casesPath } from '../../page/bars/casesPath.ts'

/** To the cases behind the bar that was gone into last, of the days that the chart counts. */
export function CasesLink({ path, days }: Pick<ParetoView, 'path'> & { readonly days: Period | null }): ReactNode {
  const { t } = useLanguage()
  const last = path.at(-1)
  const cases = last === undefined ? null : caseBarOf(last.by, last.key)
  if (cases === null || last === undefined) return null
  return (
    <Anchor component={Link} href={casesPath(cases, days)} size="sm">
      <TypedWords>{t('paretoScreen.casesOf', { label: last.label })}</TypedWords>
    </Anchor>
  )
}
