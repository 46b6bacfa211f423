import { Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from './ImportDialog.module.css'
import type { MappingStage, Telling } from './table/importStage.ts'

interface ImportWideProps {
  readonly stage: MappingStage
  readonly telling: Telling
}

/** Of a table with a column for each month, quarter or year: whether cases are counted in them, and which time each is. */
export function ImportWide({ stage: { preview, wide: told, busy }, telling }: ImportWideProps): ReactNode {
  const { t, format } = useLanguage()
  const { wide, as } = preview
  if (as !== 'occurrences' || (wide === null && told !== false)) return null
  const columns = wide?.columns ?? []
  const [first] = columns
  const last = columns.at(-1)
  const spanOf = ({ column, from, to }: (typeof columns)[number]) =>
    t('importing.wide.span', { column, from: format.day(from), to: format.day(to) })
  const isDealt = wide !== null && wide.per !== 'month' && wide.per !== 'day' && wide.per !== 'week'
  const words = [
    ...(first === undefined ? [] : [spanOf(first)]),
    ...(last === undefined || last === first ? [] : [spanOf(last)]),
    ...(isDealt ? [t('importing.wide.dealt')] : []),
  ]
  return (
    <div className={classes.question}>
      <Switch
        label={wide === null ? t('importing.wide.again') : t('importing.wide.count', { count: columns.length })}
        description={words.length === 0 ? undefined : <bdi>{words.join(' ')}</bdi>}
        checked={wide !== null}
        disabled={busy}
        onChange={(event) => telling.setWide(event.currentTarget.checked)}
      />
    </div>
  )
}
