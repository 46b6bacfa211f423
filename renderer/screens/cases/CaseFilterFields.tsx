import { Button, MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { ListTools } from '../../kit/lists/ListTools.tsx'
import { SearchField } from '../../kit/lists/SearchField.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { ChangesFile } from '../../page/changesFile.ts'
import { useHead } from '../../page/useHead.ts'
import classes from './CasesScreen.module.css'
import { type CaseFilters, isFiltered, noFilters } from './caseFilters.ts'

interface CaseFilterFieldsProps {
  readonly filters: CaseFilters
  onChange(filters: CaseFilters): void
}

/** Search and filters, all of which narrow the list as they are typed or chosen. */
export function CaseFilterFields({ filters, onChange }: CaseFilterFieldsProps): ReactNode {
  const { t } = useLanguage()
  const { channels, stages, fields } = useHead()
  const change = (part: Partial<CaseFilters>): void => onChange({ ...filters, ...part })
  return (
    <ChangesFile value={false}>
      <ListTools>
        <SearchField
          label={t('casesScreen.search')}
          placeholder={t('casesScreen.searchHint')}
          value={filters.search}
          onChange={(search) => change({ search })}
        />
        <div className={classes.days}>
          <span aria-hidden>{t('casesScreen.from')}</span>
          <DayInput bare label={t('casesScreen.from')} value={filters.from} onCommit={(from) => change({ from })} />
          <span aria-hidden>{t('casesScreen.to')}</span>
          <DayInput bare label={t('casesScreen.to')} value={filters.to} onCommit={(to) => change({ to })} />
        </div>
        <Values
          label={t('casesScreen.channels')}
          values={channels.map((channel) => ({ value: channel, label: channel }))}
          chosen={filters.channels}
          onChange={(chosen) => change({ channels: chosen })}
        />
        <Values
          label={t('casesScreen.stages')}
          values={stages.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={filters.stages}
          onChange={(chosen) => change({ stages: chosen })}
        />
        {fields.map((field) => (
          <FieldValues
            key={field.id}
            field={field}
            chosen={filters.fields.get(field.id) ?? []}
            onChange={(chosen) => change({ fields: new Map([...filters.fields, [field.id, chosen]]) })}
          />
        ))}
        {filters.failurePoint === null ? null : (
          <PointChip id={filters.failurePoint} onDrop={() => change({ failurePoint: null })} />
        )}
        {isFiltered(filters) ? (
          <Button variant="subtle" onClick={() => onChange(noFilters)}>
            {t('casesScreen.clear')}
          </Button>
        ) : null}
      </ListTools>
    </ChangesFile>
  )
}

/** Before values, so that no value is the one that stands for having none. */
const given = '+'
const none = '-'

interface ValuesProps {
  readonly label: string
  readonly values: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: readonly (string | null)[]
  readonly onOpen?: () => void
  onChange(chosen: readonly (string | null)[]): void
}

function Values({ label, values, chosen, onOpen, onChange }: ValuesProps): ReactNode {
  const { t } = useLanguage()
  const known = new Set(values.map(({ value }) => value))
  // What was chosen elsewhere is there before all values were read.
  const chosenOnly = chosen.flatMap((value) => (value === null || known.has(value) ? [] : [{ value, label: value }]))
  return (
    <MultiSelect
      size="sm"
      w="11rem"
      searchable
      aria-label={label}
      placeholder={chosen.length === 0 ? label : ''}
      data={[
        ...[...values, ...chosenOnly].map((one) => ({ value: `${given}${one.value}`, label: one.label })),
        { value: none, label: t('casesScreen.noValue') },
      ]}
      value={chosen.map((value) => (value === null ? none : `${given}${value}`))}
      onChange={(keys) => onChange(keys.map((key) => (key === none ? null : key.slice(given.length))))}
      {...(onOpen === undefined ? {} : { onDropdownOpen: onOpen })}
    />
  )
}

interface FieldValuesProps {
  readonly field: { readonly id: string; readonly name: string }
  readonly chosen: readonly (string | null)[]
  onChange(chosen: readonly (string | null)[]): void
}

/** The values of an own dimension are read when somebody wants to choose among them: that goes through all cases. */
function FieldValues({ field, chosen, onChange }: FieldValuesProps): ReactNode {
  const [wanted, setWanted] = useState(false)
  const api = useApi()
  const { data = [] } = useQuery(api.case.values.queryOptions({ input: { field: field.id }, enabled: wanted }))
  return (
    <Values
      label={field.name}
      values={data.map(({ value }) => ({ value, label: value }))}
      chosen={chosen}
      onOpen={() => setWanted(true)}
      onChange={onChange}
    />
  )
}

/** The failure point whose cases are shown, and the way to those of all. */
function PointChip({ id, onDrop }: { id: string; onDrop(): void }): ReactNode {
  const { t } = useLanguage()
  const { data } = useQuery(useApi().failurePoint.get.queryOptions({ input: { id }, retry: false }))
  const by = t('casesScreen.facts.failurePoint')
  return (
    <Button
      variant="light"
      size="sm"
      className={classes.chip}
      aria-label={t('casesScreen.dropOf', { by })}
      rightSection="×"
      onClick={onDrop}
    >
      <bdi>{t('casesScreen.of', { by, name: data?.title ?? '' })}</bdi>
    </Button>
  )
}
