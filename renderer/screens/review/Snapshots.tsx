import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import { CompareReviews } from './compare/CompareReviews.tsx'
import { Cycles } from './cycles/Cycles.tsx'
import classes from './ReviewScreen.module.css'

/** The reviews that were frozen, the latest first; deleting one leaves the decisions that it was shown to, and undo brings it back. */
export function Snapshots(): ReactNode {
  const { t, format } = useLanguage()
  const readOnly = useReadOnly()
  const api = useApi()
  const { data } = useQuery(api.progress.get.queryOptions({ placeholderData: keepPreviousData }))
  const remove = useEdit(api.progress.removeSnapshots.mutationOptions())
  if (data === undefined) return null
  return (
    <section className={classes.snapshots} aria-label={t('reviewScreen.snapshots')}>
      <h2>{t('reviewScreen.snapshots')}</h2>
      {data.snapshots.length === 0 ? <p className={classes.keys}>{t('reviewScreen.noSnapshots')}</p> : null}
      <ul>
        {data.snapshots.map(({ id, name, on }) => (
          <li key={id}>
            <TypedWords>{name}</TypedWords> <span className={classes.when}>{format.day(on)}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={readOnly}
              aria-label={t('reviewScreen.deleteSnapshot', { name })}
              onClick={() => remove.mutate({ ids: [id] })}
            >
              <IconX size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Cycles />
      <CompareReviews snapshots={data.snapshots} />
    </section>
  )
}
