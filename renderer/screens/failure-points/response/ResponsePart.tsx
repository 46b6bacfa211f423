import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Fragment, memo, type ReactNode } from 'react'
import type { EngagementHead } from '../../../../shared/contract/lists/engagementContract.ts'
import type { ResponseView } from '../../../../shared/contract/lists/responseContract.ts'
import { draftResponse } from '../../../../shared/i18n/draftResponse.ts'
import { formatFor } from '../../../../shared/i18n/format.ts'
import { translator } from '../../../../shared/i18n/translator.ts'
import { filled } from '../../../../shared/model/filled.ts'
import { DraftTextInput } from '../../../components/fields/DraftTextInput.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useCurrency } from '../../../page/redrawing/useCurrency.ts'
import { useHeadPart } from '../../../page/redrawing/useHeadPart.ts'
import { useEdit } from '../../../page/useEdit.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import { AffectedList } from './AffectedList.tsx'
import { ReleaseChoice } from './ReleaseChoice.tsx'
import classes from './ResponsePart.module.css'

type Response = ResponseView['response']

const drafted = ['admission', 'compensation', 'prevention'] as const
const fields = [...drafted, 'earlySign', 'callFirst'] as const

const languageOf = ({ language }: EngagementHead): EngagementHead['language'] => language

/** What customers hear of a failure point: drafted from its causes and fixes, edited by a person; and who else is to hear it. */
export const ResponsePart = memo(function ResponsePart({ id }: { readonly id: string }): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const readOnly = useReadOnly()
  const language = useHeadPart(languageOf)
  const currency = useCurrency()
  const { data } = useQuery(api.response.get.queryOptions({ input: { id } }))
  const update = useEdit(api.failurePoint.update.mutationOptions())
  if (data === undefined) return null
  const { response } = data
  const save = (changed: Partial<Response>): void => {
    const { alsoAffected, ...texts } = { ...response, ...changed }
    const whole = filled({ ...texts, alsoAffected: alsoAffected.length === 0 ? undefined : alsoAffected })
    update.mutate({ id, patch: { response: Object.keys(whole).length === 0 ? null : whole } })
  }
  const isOpen = (field: (typeof drafted)[number]): boolean => (response[field] ?? '').trim() === ''
  const draft = (): void => {
    // In the language of the engagement: it is its customers who hear it.
    const words = draftResponse(data, { t: translator(language), format: formatFor(language, currency) })
    save(Object.fromEntries(drafted.filter(isOpen).map((field) => [field, words[field]])))
  }
  return (
    <section className={classes.response} aria-label={t('response.title')}>
      <h2>{t('response.title')}</h2>
      <p className={classes.lead}>{t('response.lead')}</p>
      {drafted.some(isOpen) && !readOnly ? (
        <div>
          <Button size="xs" variant="light" onClick={draft}>
            {t('response.draft')}
          </Button>
        </div>
      ) : null}
      {fields.map((field) => (
        <Fragment key={field}>
          <DraftTextInput
            label={t(`response.fields.${field}`)}
            multiline={field !== 'callFirst'}
            value={response[field] ?? ''}
            onCommit={(text) => save({ [field]: text.trim() === '' ? undefined : text })}
          />
          {field === 'admission' && !isOpen('admission') ? (
            <ReleaseChoice releasedOn={response.releasedOn} onSave={(releasedOn) => save({ releasedOn })} />
          ) : null}
        </Fragment>
      ))}
      <AffectedList id={id} affected={response.alsoAffected} onSave={(alsoAffected) => save({ alsoAffected })} />
    </section>
  )
})
