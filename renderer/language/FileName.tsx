import type { ReactNode } from 'react'
import { fileNameParts } from '../../shared/i18n/isolated.ts'
import classes from './FileName.module.css'
import { useShownText } from './ShownTexts.tsx'

interface FileNameProps {
  readonly children: string
  readonly className?: string | undefined
}

/** The name of a file among the page's own words: in the direction of its first letter, its extension at its end in one piece. */
export function FileName({ children, className }: FileNameProps): ReactNode {
  const { stem, extension, isRightToLeft } = fileNameParts(useShownText()(children))
  return (
    <bdi className={className} dir={isRightToLeft ? 'rtl' : 'ltr'}>
      {stem}
      {extension === '' ? null : (
        <span className={isRightToLeft ? classes.apart : undefined}>
          <bdi dir="ltr">{extension}</bdi>
        </span>
      )}
    </bdi>
  )
}
