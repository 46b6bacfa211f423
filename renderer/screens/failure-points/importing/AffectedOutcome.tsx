import type { ReactNode } from 'react'
import type { ImportTold } from '../../../../shared/contract/files/importingContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { StrangersNamed } from '../response/StrangersNamed.tsx'

/** Who of a list of those affected had called, and who is no customer that the register knows. */
export function AffectedOutcome({ affected }: { readonly affected: ImportTold['affected'] | undefined }): ReactNode {
  const { t } = useLanguage()
  if (affected === undefined) return null
  const { called, strangers, names } = affected
  return (
    <>
      {called > 0 ? <p>{t('importing.affected.called', { count: called })}</p> : null}
      <StrangersNamed count={strangers} names={names} />
    </>
  )
}
