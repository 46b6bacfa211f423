import { useComputedColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { categoryLook } from '../../../charts/colour/categoryColour.ts'
import { piecesAbout } from '../../../kit/evidence/piecesAbout.ts'
import { standingOf } from '../../../kit/evidence/useEvidenceAbout.ts'
import { useStandingWords } from '../../../kit/evidence/useStandingWords.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useCategories } from '../../../page/useCategories.ts'
import type { TreeGround } from './treeGround.ts'

type OfTree = Pick<TreeGround, 'view' | 'editor' | 'change' | 'rest' | 'setDraftText' | 'observe'>

/** What the nodes of a tree share, asked for once and not by each of them. */
export function useTreeGround({ view, editor, change, rest, setDraftText, observe }: OfTree): TreeGround {
  const { t, format } = useLanguage()
  const { own, nameOf } = useCategories()
  const scheme = useComputedColorScheme('light')
  const { data: evidence } = useQuery(useApi().evidence.list.queryOptions())
  const standingWords = useStandingWords()
  return useMemo(() => {
    const ownIds = own.map(({ id }) => id)
    return {
      view,
      editor,
      change,
      rest,
      setDraftText,
      observe,
      t,
      format,
      categoryName: nameOf,
      evidenceWords: (cause) => {
        const pieces = piecesAbout(evidence ?? [], { subject: 'cause', id: cause.id, rootCause: cause.rootCause?.id ?? null })
        return pieces.length === 0 ? null : standingWords(standingOf(pieces))
      },
      categoryLook: (id) => categoryLook(id, ownIds, scheme),
    }
  }, [view, editor, change, rest, setDraftText, observe, t, format, own, nameOf, scheme, evidence, standingWords])
}
