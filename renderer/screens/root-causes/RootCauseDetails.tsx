import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { RootCauseDetail } from '../../../shared/contract/lists/rootCauseContract.ts'
import { longestTitle, type Measure } from '../../../shared/model/vocabulary.ts'
import { DetailPanel } from '../../components/dialogs/DetailPanel.tsx'
import { DraftTextInput } from '../../components/fields/DraftTextInput.tsx'
import { CategoryBadge } from '../../components/marks/CategoryBadge.tsx'
import { EvidenceBeside } from '../../kit/evidence/EvidenceBeside.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useNarrowing } from '../../page/bars/useNarrowing.ts'
import { unitOf } from '../../page/unitOf.ts'
import { useCategories } from '../../page/useCategories.ts'
import { useEdit } from '../../page/useEdit.ts'
import { useHead } from '../../page/useHead.ts'
import { useRoute } from '../../page/useRoute.ts'
import { DeleteRootCauses } from './DeleteRootCauses.tsx'
import classes from './RootCauseDetails.module.css'

/** One root cause: its words, what it is behind, and what is done about it. */
export function RootCauseDetails(props: { id: string; measure: Measure; onClose(): void }): ReactNode {
  const { id, measure, onClose } = props
  const { t } = useLanguage()
  const api = useApi()
  const narrowing = useNarrowing()
  const { data, isError } = useQuery(
    api.rootCause.get.queryOptions({ input: { id, measure, narrowing }, placeholderData: (before) => before }),
  )
  // It was deleted, merged or undone.
  useEffect(() => {
    if (isError) onClose()
  }, [isError, onClose])
  if (data === undefined) return null
  return (
    <DetailPanel label={t('rootCausesScreen.detail.label')} code={data.code} onClose={onClose}>
      <Words detail={data} />
      <Impact detail={data} measure={measure} />
      <Behind detail={data} measure={measure} />
      <EvidenceBeside claim={{ subject: 'rootCause', id: data.id }} />
      <Addressed detail={data} />
      <Deleting detail={data} onDeleted={onClose} />
    </DetailPanel>
  )
}

function Words({ detail }: { detail: RootCauseDetail }): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const { categories } = useCategories()
  const { id } = detail
  const update = useEdit(api.lists.rootCauses.update.mutationOptions())
  const category = categories.find((candidate) => candidate.id === detail.category)
  return (
    <>
      <DraftTextInput
        label={t('rootCausesScreen.detail.title')}
        value={detail.title}
        multiline
        required
        onCommit={(title) => update.mutate({ id, patch: { title: title.trim() } })}
      />
      <div>
        <Select
          label={t('rootCausesScreen.detail.category')}
          allowDeselect={false}
          data={categories.map(({ id: value, name }) => ({ value, label: name }))}
          value={detail.category}
          onChange={(value) => {
            if (value !== null && value !== detail.category) update.mutate({ id, patch: { category: value } })
          }}
        />
        {category === undefined || category.definition === '' ? null : (
          <p className={classes.definition}>
            <TypedWords>{category.definition}</TypedWords>
          </p>
        )}
      </div>
      <DraftTextInput
        label={t('rootCausesScreen.detail.description')}
        placeholder={t('rootCausesScreen.detail.describe')}
        value={detail.description ?? ''}
        multiline
        onCommit={(text) => update.mutate({ id, patch: { description: text.trim() === '' ? null : text } })}
      />
    </>
  )
}

function Impact({ detail, measure }: { detail: RootCauseDetail; measure: Measure }): ReactNode {
  const { t, format } = useLanguage()
  const { own } = useCategories()
  const { currency } = useHead()
  return (
    <p className={classes.impact}>
      <CategoryBadge category={detail.category} ownCategories={own} />
      <span>
        {t('rootCausesScreen.detail.impact', {
          value: format.measured(measure, detail.impact),
          unit: unitOf(measure, currency, t),
          share: format.percent(detail.share),
        })}
      </span>
    </p>
  )
}

function Behind({ detail, measure }: { detail: RootCauseDetail; measure: Measure }): ReactNode {
  const { t, format } = useLanguage()
  const { currency } = useHead()
  const { go } = useRoute()
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('rootCausesScreen.detail.behind')}</h2>
      {detail.behind.length === 0 ? <p className={classes.none}>{t('rootCausesScreen.detail.behindNone')}</p> : null}
      <ul className={classes.list}>
        {detail.behind.map(({ id, code, title, part, share }) => (
          <li key={id}>
            <button type="button" className={classes.link} onClick={() => go('trace', id)}>
              <span className={classes.code}>{code}</span>
              <span className={classes.linkWords}>
                <TypedWords>{title}</TypedWords>
                <span className={classes.soft}>
                  {t('rootCausesScreen.detail.behindPart', {
                    value: format.measured(measure, part),
                    unit: unitOf(measure, currency, t),
                    part: format.percent(share),
                  })}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a new fix is believed to take away until the user says better. */
const startingEffectiveness: [number, number, number] = [0.3, 0.5, 0.7]

function Addressed({ detail }: { detail: RootCauseDetail }): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const { go } = useRoute()
  const create = useEdit(api.lists.fixes.create.mutationOptions({ onSuccess: ({ id }) => go('fixes', id) }))
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('rootCausesScreen.detail.fixes')}</h2>
      {detail.addressedBy.length === 0 ? <p className={classes.none}>{t('rootCausesScreen.detail.fixesNone')}</p> : null}
      <ul className={classes.list}>
        {detail.addressedBy.map(({ id, code, title, state }) => (
          <li key={id}>
            <button type="button" className={classes.link} onClick={() => go('fixes', id)}>
              <span className={classes.code}>{code}</span>
              <span className={classes.linkWords}>
                <TypedWords>{title}</TypedWords>
                <span className={classes.soft}>{t(`vocabulary.fixState.${state}`)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Button
        variant="light"
        loading={create.isPending}
        onClick={() =>
          create.mutate({
            title: t('rootCausesScreen.newFix', { title: detail.title }).slice(0, longestTitle),
            effects: [{ rootCause: detail.id, effectiveness: startingEffectiveness }],
          })
        }
      >
        {t('rootCausesScreen.detail.addFix')}
      </Button>
    </section>
  )
}

function Deleting({ detail, onDeleted }: { detail: RootCauseDetail; onDeleted(): void }): ReactNode {
  const { t } = useLanguage()
  const [opened, setOpened] = useState(false)
  return (
    <div className={classes.delete}>
      <Button variant="subtle" color="red" onClick={() => setOpened(true)}>
        {t('rootCausesScreen.detail.delete')}
      </Button>
      <DeleteRootCauses rows={opened ? [detail] : []} onClose={() => setOpened(false)} onDeleted={onDeleted} />
    </div>
  )
}
