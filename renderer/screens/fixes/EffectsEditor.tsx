import { ActionIcon, Anchor, Select } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { FixPatch, FixRow } from '../../../shared/contract/lists/fixContract.ts'
import { type EffectWord, effectOfWord, effectWordOf } from '../../../shared/model/effectWords.ts'
import { toEstimate, withEstimatePart } from '../../../shared/model/estimate.ts'
import { DraftNumberInput } from '../../components/fields/DraftNumberInput.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useHead } from '../../page/useHead.ts'
import { EffectWords } from './EffectWords.tsx'
import classes from './FixPanel.module.css'

/** What a new effect starts with until the team says otherwise; half is a neutral place to argue from. */
const firstEffectiveness = 0.5

type Effects = NonNullable<FixPatch['effects']>

function mutable(effects: FixRow['effects']): Effects {
  return effects.map(({ rootCause, effectiveness }) => ({
    rootCause,
    effectiveness: typeof effectiveness === 'number' ? effectiveness : [...effectiveness],
  }))
}

function toPercent(share: number): number {
  return Number((share * 100).toFixed(6))
}

/** The root causes that a fix weakens, and how strongly. */
export function EffectsEditor({ fix, onSave }: { fix: FixRow; onSave(effects: Effects): void }): ReactNode {
  const { t } = useLanguage()
  const { plan } = useHead()
  const api = useApi()
  const { data: rootCauses } = useQuery(api.rootCause.list.queryOptions({ input: { measure: plan.measure ?? 'count' } }))
  const titles = new Map((rootCauses?.rows ?? []).map((cause) => [cause.id, cause]))
  const taken = new Set(fix.effects.map((effect) => effect.rootCause))
  const offered = (rootCauses?.rows ?? []).filter((cause) => !taken.has(cause.id))
  return (
    <fieldset className={classes.effects}>
      <legend>{t('fixesScreen.effects')}</legend>
      <p className={classes.hint}>{t('fixesScreen.effectsHint')}</p>
      <ul>
        {fix.effects.map((effect) => {
          const cause = titles.get(effect.rootCause)
          return (
            <EffectLine
              key={effect.rootCause}
              code={cause?.code ?? ''}
              title={cause?.title ?? ''}
              effectiveness={effect.effectiveness}
              onChange={(effectiveness) =>
                onSave(
                  mutable(fix.effects).map((other) =>
                    other.rootCause === effect.rootCause ? { ...other, effectiveness } : other,
                  ),
                )
              }
              onRemove={() => onSave(mutable(fix.effects).filter((other) => other.rootCause !== effect.rootCause))}
            />
          )
        })}
      </ul>
      <Select
        key={fix.effects.length}
        aria-label={t('fixesScreen.addEffect')}
        placeholder={t('fixesScreen.addEffect')}
        searchable
        data={offered.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
        value={null}
        onChange={(rootCause) =>
          rootCause === null ? undefined : onSave([...mutable(fix.effects), { rootCause, effectiveness: firstEffectiveness }])
        }
      />
    </fieldset>
  )
}

interface EffectLineProps {
  readonly code: string
  readonly title: string
  readonly effectiveness: FixRow['effects'][number]['effectiveness']
  onChange(effectiveness: number | [number, number, number]): void
  onRemove(): void
}

function EffectLine({ code, title, effectiveness, onChange, onRemove }: EffectLineProps): ReactNode {
  const { t } = useLanguage()
  const word = effectWordOf(effectiveness)
  const [asked, setAsked] = useState(false)
  const sayWord = (next: EffectWord): void => {
    setAsked(false)
    onChange(effectOfWord(next))
  }
  return (
    <li className={classes.effect}>
      <div className={classes.effectTitle}>
        <span>
          <span className={classes.code}>{code}</span> <TypedWords>{title}</TypedWords>
        </span>
        <ActionIcon aria-label={t('fixesScreen.removeEffect', { title })} onClick={onRemove}>
          <IconTrash size={15} />
        </ActionIcon>
      </div>
      <fieldset className={classes.said} aria-label={t('fixesScreen.effectOn', { title })}>
        <EffectWords title={title} word={word} onWord={sayWord} />
        {word === null ? null : (
          <Anchor component="button" type="button" size="xs" aria-expanded={asked} onClick={() => setAsked(!asked)}>
            {t('fixesScreen.effectNumbers')}
          </Anchor>
        )}
        {word === null || asked ? <EffectNumbers effectiveness={effectiveness} onChange={onChange} /> : null}
      </fieldset>
    </li>
  )
}

function EffectNumbers({ effectiveness, onChange }: Pick<EffectLineProps, 'effectiveness' | 'onChange'>): ReactNode {
  const { t } = useLanguage()
  const { low, likely, high } = toEstimate(effectiveness)
  const single = typeof effectiveness === 'number'
  const parts = [
    { part: 'low', value: single ? null : low },
    { part: 'likely', value: likely },
    { part: 'high', value: single ? null : high },
  ] as const
  return (
    <div className={classes.triple}>
      {parts.map(({ part, value }) => (
        <DraftNumberInput
          key={part}
          label={t(`fixesScreen.${part}`)}
          kind="percent"
          suffix="%"
          value={value === null ? null : toPercent(value)}
          onCommit={(percent) =>
            onChange(withEstimatePart(effectiveness, part, percent === null ? null : percent / 100) ?? likely)
          }
        />
      ))}
    </div>
  )
}
