import { CloseButton, Radio, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ImportPreview } from '../../../../../shared/contract/files/importPreview.ts'
import type { LabelChoice } from '../../../../../shared/model/lists/cases/mappings.ts'
import { isDecided, joinChoices } from '../../../../../shared/tables/labels/labelChoices.ts'
import type { LabelPair } from '../../../../../shared/tables/labels/likeLabels.ts'
import { useLanguage } from '../../../../language/LanguageProvider.tsx'
import classes from '../ImportDialog.module.css'
import { ImportAside } from './ImportAside.tsx'
import { ImportMerge } from './ImportMerge.tsx'

/** Pairs that are shown; once some are decided, the next import offers the others. */
const shownPairs = 60

interface ImportLabelsProps {
  readonly preview: Pick<ImportPreview, 'labels' | 'likeLabels'>
  readonly choices: readonly LabelChoice[]
  onChoose(choices: readonly LabelChoice[]): void
}

/** The labels of a table that may mean the same, for somebody to decide; and what was decided of others. */
export function ImportLabels({ preview, choices, onChoose }: ImportLabelsProps): ReactNode {
  const { t } = useLanguage()
  const { labels, likeLabels } = preview
  // Failure points that are here already are no labels of this table.
  if (labels.every(({ count }) => count === 0)) return null
  const choose = (choice: LabelChoice) => onChoose(joinChoices(choices, [choice]))
  const hidden = likeLabels.length - shownPairs
  const others = choices.filter((choice) => !choice.setAside && !likeLabels.some((pair) => isDecided([choice], pair)))
  return (
    <fieldset className={classes.labels}>
      <legend>{t('importing.labels.legend')}</legend>
      <p className={classes.caption}>{t('importing.labels.hint')}</p>
      {likeLabels.length > 0 ? (
        <Stack gap="sm" className={classes.pairs} tabIndex={0} role="group" aria-label={t('importing.labels.legend')}>
          {likeLabels.slice(0, shownPairs).map((pair) => (
            <PairChoice key={`${pair.label} / ${pair.like}`} pair={pair} labels={labels} choices={choices} onChoose={choose} />
          ))}
          {hidden > 0 ? <span>{t('importing.labels.more', { count: hidden })}</span> : null}
        </Stack>
      ) : null}
      {labels.length < 2 ? null : <ImportMerge labels={labels} onMerge={choose} />}
      <ImportAside labels={labels} choices={choices} onChoose={onChoose} />
      <DecidedLabels choices={others} onForget={(gone) => onChoose(choices.filter((choice) => choice !== gone))} />
    </fieldset>
  )
}

interface PairChoiceProps {
  readonly pair: LabelPair
  readonly labels: ImportPreview['labels']
  readonly choices: readonly LabelChoice[]
  onChoose(choice: LabelChoice): void
}

function PairChoice({ pair, labels, choices, onChoose }: PairChoiceProps): ReactNode {
  const { t } = useLanguage()
  const { label, like } = pair
  const counted = (name: string) => {
    const count = labels.find((one) => one.label === name)?.count ?? 0
    return count === 0 ? t('importing.labels.known', { label: name }) : t('importing.labels.rows', { label: name, count })
  }
  const options = [
    { value: 'becomes', choice: { label, becomes: like }, words: t('importing.labels.becomes', { label, title: like }) },
    {
      value: 'takes',
      choice: { label: like, becomes: label },
      words: t('importing.labels.becomes', { label: like, title: label }),
    },
    { value: 'apart', choice: { label, apartFrom: like }, words: t('importing.labels.apart') },
  ]
  const isMade = (wanted: LabelChoice) =>
    choices.some(
      (choice) => choice.label === wanted.label && choice.becomes === wanted.becomes && choice.apartFrom === wanted.apartFrom,
    )
  return (
    <Radio.Group
      label={<bdi>{t('importing.labels.pair', { first: counted(label), second: counted(like) })}</bdi>}
      value={options.find(({ choice }) => isMade(choice))?.value ?? null}
      onChange={(value) => {
        const chosen = options.find((option) => option.value === value)
        if (chosen !== undefined) onChoose(chosen.choice)
      }}
    >
      <div className={classes.pair}>
        {options.map(({ value, words }) => (
          <Radio key={value} value={value} label={<bdi>{words}</bdi>} />
        ))}
      </div>
    </Radio.Group>
  )
}

interface DecidedLabelsProps {
  readonly choices: readonly LabelChoice[]
  onForget(choice: LabelChoice): void
}

/** What was decided of labels that are offered no more. */
function DecidedLabels({ choices, onForget }: DecidedLabelsProps): ReactNode {
  const { t } = useLanguage()
  if (choices.length === 0) return null
  return (
    <>
      <p className={classes.caption}>{t('importing.labels.decided')}</p>
      <ul className={classes.decided}>
        {choices.map((choice) => (
          <li key={JSON.stringify(choice)}>
            <bdi>
              {choice.becomes === undefined
                ? t('importing.labels.apartFrom', { label: choice.label, other: choice.apartFrom ?? '' })
                : t('importing.labels.becomes', { label: choice.label, title: choice.becomes })}
            </bdi>
            <CloseButton
              size="sm"
              aria-label={t('importing.labels.forget', { label: choice.label })}
              onClick={() => onForget(choice)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
