import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ComparedVolume } from '../../../../shared/analysis/comparison/compareExposed.ts'
import { dimensions, type FieldDimension } from '../../../../shared/model/vocabulary.ts'
import { ExposureSelect } from '../../../components/fields/ExposureSelect.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useHead } from '../../../page/useHead.ts'
import classes from '../ReviewScreen.module.css'
import { type ComparedAsked, ownPeriod } from './comparedAsked.ts'

interface ComparedHowProps {
  readonly asked: ComparedAsked
  /** Of the units of all volumes that are written down. */
  readonly volumes: readonly ComparedVolume[]
  onChange(part: Partial<ComparedAsked>): void
}

/** By which dimension it is compared, and what cases are counted by: months, or a volume, so that growth does not look like failure. */
export function ComparedHow({ asked, volumes, onChange }: ComparedHowProps): ReactNode {
  const { t } = useLanguage()
  const { fields } = useHead()
  const mayBeOwn = asked.before === ownPeriod && (asked.after === '' || asked.after === ownPeriod)
  const own = fields.map(({ id, name }): { value: FieldDimension; label: string } => ({ value: `field:${id}`, label: name }))
  const choices = [...dimensions.map((by) => ({ value: by, label: t(`vocabulary.dimension.${by}`) })), ...(mayBeOwn ? own : [])]
  return (
    <>
      <div className={classes.compared}>
        <Select
          label={t('reviewScreen.compare.by')}
          allowDeselect={false}
          data={choices}
          value={asked.by}
          onChange={(value) => onChange({ by: choices.find((one) => one.value === value)?.value ?? 'root-cause' })}
        />
        <ExposureSelect
          label={t('reviewScreen.compare.per')}
          units={volumes.map(({ unit }) => unit)}
          value={asked.volume}
          onChange={(volume) => onChange({ volume })}
        />
      </div>
      {own.length === 0 || mayBeOwn ? null : <p className={classes.keys}>{t('reviewScreen.compare.noFields')}</p>}
      {volumes.length === 0 ? <p className={classes.keys}>{t('reviewScreen.compare.noVolumes')}</p> : null}
    </>
  )
}
