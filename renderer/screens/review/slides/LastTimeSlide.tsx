import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isPromised } from '../../../../shared/analysis/progress/fixStanding.ts'
import { localDay } from '../../../../shared/model/localDay.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useShownPerson } from '../cycles/useShownPerson.ts'
import classes from './slides.module.css'

/** As many as can be read from the back of the room. */
const linesShown = 8

/** What was decided or taken on before and is not done: how every review begins. */
export function LastTimeSlide({ namesHidden }: { readonly namesHidden: boolean }): ReactNode {
  const { t, format } = useLanguage()
  const api = useApi()
  const shownPerson = useShownPerson(namesHidden)
  const { data } = useQuery(api.progress.get.queryOptions({ placeholderData: keepPreviousData }))
  if (data === undefined) return null
  const fixes = data.fixes.filter(({ state }) => isPromised(state))
  const tasks = data.tasks.filter(({ doneOn }) => doneOn === undefined)
  const open = [
    ...fixes.map(({ id, title, owner, dueOn }) => ({ id, title, owner, dueOn })),
    ...tasks.map(({ id, text, owner = null, dueOn = null }) => ({ id: `task ${id}`, title: text, owner, dueOn })),
  ].toSorted((one, other) => ((one.dueOn ?? '9999') < (other.dueOn ?? '9999') ? -1 : 1))
  const shown = open.slice(0, linesShown)
  const today = localDay()
  return (
    <>
      <h1 className={classes.title}>
        {open.length === 0 ? t('reviewScreen.nothingOpen') : t('reviewScreen.openTitle', { count: open.length })}
      </h1>
      <table className={classes.fixes}>
        <tbody>
          {shown.map(({ id, title, owner, dueOn }) => (
            <tr key={id}>
              <th scope="row">
                <TypedWords>{title}</TypedWords>
              </th>
              <td>
                <TypedWords>{owner === null || owner === '' ? t('reviewScreen.nobody') : shownPerson(owner)}</TypedWords>
              </td>
              <td>
                {dueOn === null
                  ? t('reviewScreen.noDate')
                  : dueOn < today
                    ? t('reviewScreen.lateSince', { day: format.day(dueOn) })
                    : format.day(dueOn)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open.length > shown.length ? (
        <p className={classes.quiet}>{t('reviewScreen.more', { count: open.length - shown.length })}</p>
      ) : null}
    </>
  )
}
