import { Button, Checkbox, Group, Input, Loader, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { report as english } from '../../../shared/i18n/en/report.ts'
import { report as hebrew } from '../../../shared/i18n/he/report.ts'
import { isolated } from '../../../shared/i18n/isolated.ts'
import { formatsOfKind, reportKinds } from '../../../shared/model/report/reportKinds.ts'
import { reportPartIds } from '../../../shared/model/report/reportPartIds.ts'
import { type Language, languages } from '../../../shared/model/vocabulary.ts'
import { Dialog } from '../../components/dialogs/Dialog.tsx'
import { DialogFoot } from '../../components/dialogs/DialogFoot.tsx'
import { useFocusBack } from '../../components/dialogs/useFocusBack.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useNarrowingWords } from '../../page/bars/useNarrowing.ts'
import { refusedSentence } from '../../page/refusedSentence.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import { AboutChoice } from './AboutChoice.tsx'
import { ReportParts } from './ReportParts.tsx'
import { ReportPeriods } from './ReportPeriods.tsx'
import { comparedOf, formatOfChoice, type ReportChoice } from './reportChoice.ts'
import { useReport } from './useReport.ts'

const kindNames = { en: english.kinds, he: hebrew.kinds }

interface ReportDialogProps {
  /** Of the engagement: what a report speaks unless another is chosen. */
  readonly spoken: Language
  onClose(): void
}

/** Asks what a report is to be, and makes it; what was chosen is found again while the file is open. */
export function ReportDialog({ spoken, onClose }: ReportDialogProps): ReactNode {
  const { t, language } = useLanguage()
  const [choice, choose] = useRemembered<ReportChoice>('report', {
    kind: 'report',
    format: 'pdf',
    language: spoken,
    redacted: false,
    about: null,
    compares: false,
    days: { beforeFrom: null, beforeTo: null, afterFrom: null, afterTo: null },
    volume: null,
    order: reportPartIds,
    left: [],
  })
  const { isMaking, share, failure, make, stop } = useReport(onClose)
  const [isTried, setTried] = useState(false)
  useFocusBack()
  useEffect(() => stop, [stop])
  const change = (part: Partial<ReportChoice>): void => choose((before) => ({ ...before, ...part }))
  const isReport = choice.kind === 'report'
  const isEmpty = isReport && choice.left.length === choice.order.length
  const isAboutNothing = choice.kind === 'a3' && choice.about === null
  const isUndated = comparedOf(choice) === null
  const submit = (): void => {
    setTried(true)
    if (!isEmpty && !isUndated && !isAboutNothing && !isMaking) make(choice)
  }
  return (
    <Dialog opened title={t('reportDialog.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack>
          <DocumentChoice choice={choice} change={change} />
          <CountsAll />
          <Checkbox
            label={t('reportDialog.redacted')}
            description={t('reportDialog.redactedHint')}
            checked={choice.redacted}
            onChange={(event) => change({ redacted: event.currentTarget.checked })}
          />
          {choice.kind === 'a3' ? <AboutChoice choice={choice} change={change} /> : null}
          {isTried && isAboutNothing ? <Input.Error role="alert">{t('reportDialog.noSubject')}</Input.Error> : null}
          {isReport ? <ReportParts choice={choice} change={change} /> : null}
          {isReport ? <ReportPeriods choice={choice} change={change} /> : null}
          {isTried && isUndated ? <Input.Error role="alert">{t('reportDialog.noPeriods')}</Input.Error> : null}
          {isTried && isEmpty ? <Input.Error role="alert">{t('reportDialog.noParts')}</Input.Error> : null}
          {failure === null ? null : <Input.Error role="alert">{refusedSentence(failure, language, t)}</Input.Error>}
          <ReportButtons isMaking={isMaking} share={share} onCancel={isMaking ? stop : onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}

/** A document counts all cases, also where screens count only some of them. */
function CountsAll(): ReactNode {
  const { t, language } = useLanguage()
  const words = useNarrowingWords()
  if (words === null) return null
  return <Text size="sm">{t('reportDialog.countsAll', { words: isolated(words, language) })}</Text>
}

/** Which document, as which file and in which language. */
function DocumentChoice({ choice, change }: { choice: ReportChoice; change(part: Partial<ReportChoice>): void }): ReactNode {
  const { t, language } = useLanguage()
  return (
    <>
      <Select
        label={t('reportDialog.kind')}
        data={reportKinds.map((value) => ({ value, label: kindNames[language][value] }))}
        value={choice.kind}
        onChange={(kind) => change({ kind: kind ?? choice.kind })}
        allowDeselect={false}
      />
      <Choice
        label={t('reportDialog.format')}
        value={formatOfChoice(choice)}
        data={formatsOfKind[choice.kind].map((value) => ({ value, label: t(`reportDialog.formats.${value}`) }))}
        onChange={(format) => change({ format })}
      />
      <Choice
        label={t('reportDialog.language')}
        value={choice.language}
        data={languages.map((value) => ({ value, label: t(`shell.languageNames.${value}`) }))}
        onChange={(chosen) => change({ language: chosen })}
      />
    </>
  )
}

interface ReportButtonsProps {
  readonly isMaking: boolean
  /** 0–1; null where that is not known. */
  readonly share: number | null
  onCancel(): void
}

/** What makes the report, and what stops that or leaves it. */
function ReportButtons({ isMaking, share, onCancel }: ReportButtonsProps): ReactNode {
  const { t, format } = useLanguage()
  const said = share === null ? t('reportDialog.making') : t('reportDialog.makingShare', { share: format.percent(share) })
  return (
    <DialogFoot apart>
      <Group gap="xs" role="status">
        {isMaking ? <Loader size="xs" aria-hidden /> : null}
        {isMaking ? <Text size="sm">{said}</Text> : null}
      </Group>
      <Group>
        <Button variant="default" onClick={onCancel}>
          {t('shell.cancel')}
        </Button>
        <Button type="submit" aria-disabled={isMaking}>
          {t('reportDialog.make')}
        </Button>
      </Group>
    </DialogFoot>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly data: readonly { readonly value: Value; readonly label: string }[]
  onChange(value: Value): void
}

function Choice<Value extends string>({ label, value, data, onChange }: ChoiceProps<Value>): ReactNode {
  return (
    <Input.Wrapper label={label} labelElement="div">
      <SegmentedControl fullWidth aria-label={label} value={value} data={[...data]} onChange={onChange} />
    </Input.Wrapper>
  )
}
