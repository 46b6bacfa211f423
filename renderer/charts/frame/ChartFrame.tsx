import { SegmentedControl } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { ChartCaptions } from '../base/chartWording.ts'
import styles from './ChartFrame.module.css'
import { PictureMenu } from './PictureMenu.tsx'
import type { Picture } from './savePicture.ts'

/** What every chart can switch to: its drawing, or the same numbers as a table. */
export type ChartView = 'chart' | 'table'

interface ChartFrameProps {
  readonly captions: ChartCaptions
  readonly trail?: ReactNode
  readonly view: ChartView
  readonly onView: (view: ChartView) => void
  /** Draws the picture to be saved; null when there is nothing to save. */
  readonly picture: (() => Picture) | null
  /** The sentence of the bar that is pointed at; takes the place of the rule. */
  readonly reading: string | null
  /** A quieter heading, for a chart that stands among others. */
  readonly small?: boolean
  /** Only the finding stands above: what is counted and the rule are left to the table, the picture and screen readers. */
  readonly brief?: boolean
  readonly children: ReactNode
}

/** What stands around every chart: the finding, what is counted, chart or table, save, and the rule. */
export function ChartFrame(props: ChartFrameProps): ReactNode {
  const { captions, trail, view, onView, picture, reading, small = false, brief = false, children } = props
  const { t } = useLanguage()
  const titleId = useId()
  return (
    <figure
      className={styles['figure']}
      data-small={small || brief || undefined}
      data-brief={brief || undefined}
      aria-labelledby={titleId}
    >
      {trail}
      <div className={styles['head']}>
        <div className={styles['words']}>
          <h2 className={styles['title']} id={titleId} aria-live="polite">
            {captions.title}
          </h2>
          <p className={styles['subtitle']}>{captions.subtitle}</p>
        </div>
        <div className={styles['actions']} data-print="none">
          <SegmentedControl
            size="xs"
            aria-label={t('charts.view')}
            value={view}
            onChange={(value) => onView(value === 'table' ? 'table' : 'chart')}
            data={[
              { value: 'chart', label: t('charts.chart') },
              { value: 'table', label: t('charts.table') },
            ]}
          />
          {picture ? <PictureMenu picture={picture} name={captions.title} /> : null}
        </div>
      </div>
      {children}
      <figcaption className={styles['foot']} data-reading={reading !== null || undefined}>
        <p>{reading ?? captions.rule}</p>
      </figcaption>
    </figure>
  )
}
