import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'

const shapes = ['map', 'touchpoints', 'stages'] as const
export type JourneyShape = (typeof shapes)[number]

/** To be seen as a whole, or edited row by row. */
export function ShapeChoice({ shape, onChoose }: { shape: JourneyShape; onChoose(shape: JourneyShape): void }): ReactNode {
  const { t } = useLanguage()
  return (
    <SegmentedControl
      aria-label={t('journeyScreen.shape.label')}
      size="xs"
      data={shapes.map((value) => ({ value, label: t(`journeyScreen.shape.${value}`) }))}
      value={shape}
      onChange={(chosen) => onChoose(shapes.find((value) => value === chosen) ?? 'map')}
    />
  )
}
