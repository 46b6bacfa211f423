import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ParetoView } from '../../../shared/contract/analysis/paretoContract.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { caseBarOf, casesPath } from '../../page/bars/casesPath.ts'

/** To the cases behind the bar that was gone into last. */
export function CasesLink({ path }: Pick<ParetoView, 'path'>): ReactNode {
  const { t } = useLanguage()
  const last = path.at(-1)
  const cases = last === undefined ? null : caseBarOf(last.by, last.key)
  if (cases === null || last === undefined) return null
  return (
    <Anchor component={Link} href={casesPath(cases)} size="sm">
      <TypedWords>{t('paretoScreen.casesOf', { label: last.label })}</TypedWords>
    </Anchor>
  )
}
