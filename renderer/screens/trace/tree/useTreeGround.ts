import { useComputedColorScheme } from '@mantine/core'
import { useMemo } from 'react'
import { categoryLook } from '../../../charts/colour/categoryColour.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useCategories } from '../../../page/useCategories.ts'
import type { TreeGround } from './treeGround.ts'

type OfTree = Pick<TreeGround, 'view' | 'editor' | 'change' | 'rest' | 'setDraftText' | 'observe'>

/** What the nodes of a tree share, asked for once and not by each of them. */
export function useTreeGround({ view, editor, change, rest, setDraftText, observe }: OfTree): TreeGround {
  const { t, format } = useLanguage()
  const { own, nameOf } = useCategories()
  const scheme = useComputedColorScheme('light')
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
      categoryLook: (id) => categoryLook(id, ownIds, scheme),
    }
  }, [view, editor, change, rest, setDraftText, observe, t, format, own, nameOf, scheme])
}
