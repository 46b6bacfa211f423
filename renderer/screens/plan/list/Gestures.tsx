import { type ReactNode, useRef } from 'react'
import type { PlanView } from '../../../../shared/contract/analysis/planContract.ts'
import { QuickAdd } from '../../../kit/lists/QuickAdd.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useRoute } from '../../../page/useRoute.ts'
import classes from './LeftOutList.module.css'

/** What weakens no root cause and is done all the same: the plan counts nothing of it, so it stands beside the plan. */
export function Gestures({ view }: { readonly view: PlanView }): ReactNode {
  const { t, format } = useLanguage()
  const { go } = useRoute()
  const api = useApi()
  const field = useRef<HTMLInputElement>(null)
  const create = useEdit(api.lists.fixes.create.mutationOptions())
  const gestures = [...view.fixes].filter(([, { weakensNothing, state }]) => weakensNothing && state !== 'rejected')
  return (
    <section className={classes.left} aria-label={t('planScreen.gestures.title')}>
      <h2 className={classes.title}>{t('planScreen.gestures.title')}</h2>
      <p className={classes.hint}>{t('planScreen.gestures.hint')}</p>
      <ul className={classes.rows}>
        {gestures.map(([id, { code, title, owner, state, dueOn }]) => (
          <li key={id} className={classes.gesture}>
            <button type="button" className={classes.name} onClick={() => go('fixes', id)}>
              <span className={classes.code}>{code}</span>
              <TypedWords>{title}</TypedWords>
            </button>
            <span>{owner === null ? t('reviewScreen.nobody') : <TypedWords>{owner}</TypedWords>}</span>
            <span>{dueOn === null ? t('reviewScreen.noDate') : format.day(dueOn)}</span>
            <span>{t(`vocabulary.fixState.${state}`)}</span>
          </li>
        ))}
      </ul>
      <QuickAdd
        field={field}
        label={t('planScreen.gestures.new')}
        placeholder={t('planScreen.gestures.new')}
        rememberAs="plan.gesture"
        onAdd={(title) => create.mutateAsync({ title, effects: [] })}
      />
    </section>
  )
}
