import { Button, Group, Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { longestTitle } from '../../../../../shared/model/vocabulary.ts'
import { takesFocus } from '../../../../components/dialogs/takesFocus.ts'
import { typedText } from '../../../../components/fields/typedText.ts'
import { useLanguage } from '../../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../../language/TypedWords.tsx'
import classes from '../ImportDialog.module.css'
import { ImportProgress } from '../table/ImportProgress.tsx'
import type { MappingStage, Telling } from '../table/importStage.ts'
import { divided, examplesOf, merged, renamed, rowsOf, type TextGrouping, wordsOf } from '../table/textGrouping.ts'

interface ImportGroupsProps {
  readonly stage: MappingStage
  readonly telling: Telling
}

/** For cases whose table says what happened in words alone: groups of similar ones, to be named, joined and divided. */
export function ImportGroups({ stage, telling }: ImportGroupsProps): ReactNode {
  const { t } = useLanguage()
  const { preview, map, grouping, busy } = stage
  if (preview.as !== 'occurrences' || map.title !== undefined || map.text === undefined) return null
  return (
    <fieldset className={classes.labels}>
      <legend>{t('importing.groups.legend')}</legend>
      <p className={classes.caption}>{t('importing.groups.hint')}</p>
      {busy ? <ImportProgress rows={2 * preview.rowCount} onCancel={telling.stopGrouping} /> : null}
      {grouping === null ? (
        <Button variant="default" disabled={busy} onClick={() => telling.proposeGroups(map.text ?? '')}>
          {t('importing.groups.propose', { column: map.text })}
        </Button>
      ) : (
        <GroupLines grouping={grouping} onChange={telling.setGrouping} />
      )}
    </fieldset>
  )
}

interface GroupLinesProps {
  readonly grouping: TextGrouping
  onChange(grouping: TextGrouping): void
}

function GroupLines({ grouping, onChange }: GroupLinesProps): ReactNode {
  const { t, direction } = useLanguage()
  const { proposed, groups, rest } = grouping
  return (
    <div className={classes.lines}>
      {groups.length === 0 ? <p>{t('importing.groups.none')}</p> : null}
      {groups.map(({ parts }, place) => (
        <GroupLine key={parts.join(' ')} grouping={grouping} place={place} onChange={onChange} />
      ))}
      <div className={classes.group}>
        <TextInput
          {...(groups.length === 0 ? takesFocus : {})}
          label={t('importing.groups.rest', { count: proposed.rest.rows })}
          maxLength={longestTitle}
          {...typedText(rest, direction)}
          value={rest}
          error={rest.trim() === '' ? t('importing.groups.restNeeded') : null}
          onChange={(event) => onChange({ ...grouping, rest: event.currentTarget.value })}
        />
        <Examples texts={proposed.rest.examples} />
      </div>
    </div>
  )
}

function GroupLine({ grouping, place, onChange }: GroupLinesProps & { readonly place: number }): ReactNode {
  const { t, direction } = useLanguage()
  const { proposed, groups } = grouping
  const { parts, title } = groups[place] ?? { parts: [], title: '' }
  const others = groups.flatMap((group, at) =>
    at === place ? [] : [{ value: String(at), label: group.title || t('importing.groups.unnamed') }],
  )
  return (
    <div className={classes.group}>
      <Group align="end" gap="xs">
        <TextInput
          className={classes.grows}
          {...(place === 0 ? takesFocus : {})}
          label={t('importing.groups.name', { count: rowsOf(proposed, parts) })}
          placeholder={t('importing.groups.toRest')}
          maxLength={longestTitle}
          {...typedText(title, direction)}
          value={title}
          onChange={(event) => onChange(renamed(grouping, place, event.currentTarget.value))}
        />
        {others.length === 0 ? null : (
          <Select
            w="12rem"
            aria-label={t('importing.groups.joinOf', { name: title })}
            placeholder={t('importing.groups.join')}
            data={others}
            value={null}
            onChange={(into) => (into === null ? undefined : onChange(merged(grouping, place, Number(into))))}
          />
        )}
        {parts.length < 2 ? null : (
          <Button
            variant="default"
            aria-label={t('importing.groups.divideOf', { name: title })}
            onClick={() => onChange(divided(grouping, place))}
          >
            {t('importing.groups.divide', { count: parts.length })}
          </Button>
        )}
      </Group>
      <p className={classes.caption}>
        <TypedWords>{wordsOf(proposed, parts).join(' · ')}</TypedWords>
      </p>
      <Examples texts={examplesOf(proposed, parts)} />
    </div>
  )
}

function Examples({ texts }: { readonly texts: readonly string[] }): ReactNode {
  const { t } = useLanguage()
  if (texts.length === 0) return null
  return (
    <details>
      <summary>{t('importing.groups.examples', { count: texts.length })}</summary>
      <ul className={classes.examples}>
        {texts.map((text) => (
          <li key={text}>
            <TypedWords>{text}</TypedWords>
          </li>
        ))}
      </ul>
    </details>
  )
}
