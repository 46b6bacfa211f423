import type { ReactNode } from 'react'
import type { StageScores } from '../../../../shared/analysis/cycles/stageScores.ts'
import { scoresText, standText } from '../../../../shared/i18n/cycleWords.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { ColumnHeads } from './ColumnHeads.tsx'

interface RivalsProps {
  readonly stages: readonly StageScores[]
  readonly className: string | undefined
}

const columns = ['stage', 'own', 'competitors', 'stands'] as const

/** Stage by stage what customers give us and our competitors, when a cycle began and at its end. */
export function Rivals({ stages, className }: RivalsProps): ReactNode {
  const language = useLanguage()
  const { t } = language
  return (
    <table className={className}>
      <ColumnHeads titles={columns.map((column) => t(`cycles.rivalColumns.${column}`))} />
      <tbody>
        {stages.map((stage) => (
          <tr key={stage.id}>
            <th scope="row">
              <TypedWords>{stage.name}</TypedWords>
            </th>
            <td>
              <div>{scoresText(stage.own, language)}</div>
            </td>
            <td>
              {stage.competitors.map((competitor) => (
                <div key={competitor.name}>
                  <TypedWords>{t('cycles.rival', { name: competitor.name, score: scoresText(competitor, language) })}</TypedWords>
                </div>
              ))}
            </td>
            <td>
              <div>{standText(stage, language)}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
