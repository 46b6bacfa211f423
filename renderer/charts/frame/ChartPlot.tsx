import type { ReactNode, Ref } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useTextScale } from '../base/useTextScale.ts'
import styles from './ChartPlot.module.css'

interface ChartPlotProps {
  /** What a screen reader says of the whole drawing. */
  readonly summary: string
  readonly container: Ref<HTMLDivElement>
  /** On what has the width that there is to draw on. */
  readonly sized: Ref<HTMLDivElement>
  /** Definitions that the drawing refers to, such as hatches. */
  readonly patterns?: ReactNode
  readonly children: ReactNode
}

/** The ground that the bars of a chart are drawn on. It grows with the size of text: drawings know the usual size alone. */
export function ChartPlot({ summary, container, sized, patterns, children }: ChartPlotProps): ReactNode {
  const zoom = useTextScale()
  return (
    <div className={styles['plot']} role="group" aria-label={summary} ref={container} style={{ zoom }}>
      <div ref={sized} className={styles['size']}>
        {patterns === undefined ? null : (
          <svg className={styles['patterns']} width={0} height={0} aria-hidden>
            {patterns}
          </svg>
        )}
      </div>
      {children}
    </div>
  )
}

/** In the place of a drawing without bars. */
export function EmptyPlot({ height }: { readonly height: number }): ReactNode {
  const { t } = useLanguage()
  return (
    <div className={styles['empty']} style={{ height }}>
      {t('charts.pareto.empty')}
    </div>
  )
}
