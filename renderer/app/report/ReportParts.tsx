import { ActionIcon, Checkbox, Fieldset, Group, Stack } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { MouseEvent, ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { report as english } from '../../../shared/i18n/en/report.ts'
import { report as hebrew } from '../../../shared/i18n/he/report.ts'
import type { ReportPartId } from '../../../shared/model/report/reportPartIds.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { movedPart, type ReportChoice } from './reportChoice.ts'

const names = { en: english.parts, he: hebrew.parts }

interface ReportPartsProps {
  readonly choice: ReportChoice
  change(part: Partial<ReportChoice>): void
}

/** The parts of a report, each in or out, in the order in which they will stand. */
export function ReportParts({ choice: { order, left }, change }: ReportPartsProps): ReactNode {
  const { t, language } = useLanguage()
  const take = (part: ReportPartId, isTaken: boolean): void =>
    change({ left: isTaken ? left.filter((one) => one !== part) : [...left, part] })
  const move = (part: ReportPartId, by: 1 | -1, { currentTarget }: MouseEvent<HTMLButtonElement>): void => {
    // A row that changes its place loses the focus.
    flushSync(() => change({ order: movedPart(order, part, by) }))
    currentTarget.focus()
  }
  return (
    <Fieldset legend={t('reportDialog.parts')}>
      <Stack gap="xs">
        {order.map((part, at) => {
          const name = names[language][part]
          return (
            <Group key={part} justify="space-between" wrap="nowrap">
              <Checkbox
                label={name}
                checked={!left.includes(part)}
                onChange={(event) => take(part, event.currentTarget.checked)}
              />
              <Group gap={4} wrap="nowrap">
                <ActionIcon
                  aria-label={t('reportDialog.earlier', { part: name })}
                  aria-disabled={at === 0}
                  onClick={(event) => move(part, -1, event)}
                >
                  <IconArrowUp size="1rem" />
                </ActionIcon>
                <ActionIcon
                  aria-label={t('reportDialog.later', { part: name })}
                  aria-disabled={at === order.length - 1}
                  onClick={(event) => move(part, 1, event)}
                >
                  <IconArrowDown size="1rem" />
                </ActionIcon>
              </Group>
            </Group>
          )
        })}
      </Stack>
    </Fieldset>
  )
}
