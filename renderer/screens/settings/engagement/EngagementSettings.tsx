import { Anchor, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { languages } from '../../../../shared/model/vocabulary.ts'
import { CurrencySelect } from '../../../components/fields/CurrencySelect.tsx'
import { DayInput } from '../../../components/fields/DayInput.tsx'
import { DraftNumberInput } from '../../../components/fields/DraftNumberInput.tsx'
import { DraftTextInput } from '../../../components/fields/DraftTextInput.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useHead } from '../../../page/useHead.ts'
import classes from '../section/SettingsSection.module.css'
import { SettingsSection } from '../section/SettingsSection.tsx'

const severities = [1, 2, 3, 4, 5] as const

export function EngagementSettings(): ReactNode {
  const { t } = useLanguage()
  const head = useHead()
  const api = useApi()
  const update = useEdit(api.engagement.updateSettings.mutationOptions())
  const weights = head.severityWeights
  return (
    <SettingsSection title={t('settingsScreen.engagement')}>
      <DraftTextInput label={t('settingsScreen.name')} value={head.name} required onCommit={(name) => update.mutate({ name })} />
      <div className={classes.pair}>
        <Select
          label={t('settingsScreen.language')}
          description={t('settingsScreen.languageHint')}
          allowDeselect={false}
          data={languages.map((value) => ({ value, label: t(`shell.languageNames.${value}`) }))}
          value={head.language}
          onChange={(value) => {
            const language = languages.find((candidate) => candidate === value)
            if (language) update.mutate({ language })
          }}
        />
        <CurrencySelect
          label={t('settingsScreen.currency')}
          description={t('settingsScreen.currencyHint')}
          value={head.currency}
          onChange={(currency) => update.mutate({ currency })}
        />
      </div>
      <PeriodInputs />
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{t('settingsScreen.severityWeights')}</legend>
        <p className={classes.hint}>{t('settingsScreen.severityWeightsHint')}</p>
        <div className={classes.weights}>
          {severities.map((severity) => (
            <DraftNumberInput
              key={severity}
              label={t(`vocabulary.severity.${severity}`)}
              value={weights[severity - 1] ?? null}
              onCommit={(value) => {
                const [first, second, third, fourth, fifth] = weights.map((weight, index) =>
                  index === severity - 1 ? (value ?? 0) : weight,
                )
                update.mutate({ severityWeights: [first ?? 0, second ?? 0, third ?? 0, fourth ?? 0, fifth ?? 0] })
              }}
            />
          ))}
        </div>
      </fieldset>
    </SettingsSection>
  )
}

function PeriodInputs(): ReactNode {
  const { t } = useLanguage()
  const head = useHead()
  const api = useApi()
  const update = useEdit(api.engagement.updateSettings.mutationOptions())
  const shown = head.period ?? head.effectivePeriod
  const today = new Date().toISOString().slice(0, 10)
  const set = (end: 'from' | 'to', day: string | null): void => {
    if (day === null) return
    update.mutate({ period: { from: shown?.from ?? day, to: shown?.to ?? (day > today ? day : today), [end]: day } })
  }
  return (
    <fieldset className={classes.group}>
      <div className={classes.pair}>
        {(['from', 'to'] as const).map((end) => (
          <DayInput
            key={end}
            required
            label={t(end === 'from' ? 'settingsScreen.periodFrom' : 'settingsScreen.periodTo')}
            value={shown?.[end] ?? null}
            onCommit={(day) => set(end, day)}
          />
        ))}
      </div>
      <p className={classes.hint}>
        {t('settingsScreen.periodHint')}{' '}
        {head.period === null ? null : (
          <Anchor component="button" type="button" size="sm" onClick={() => update.mutate({ period: null })}>
            {t('settingsScreen.periodClear')}
          </Anchor>
        )}
      </p>
    </fieldset>
  )
}
