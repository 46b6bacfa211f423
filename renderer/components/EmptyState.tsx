import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { useApi } from '../app/ApiProvider.tsx'
import { useLanguage } from '../app/LanguageProvider.tsx'
import { useEdit } from '../app/useEdit.ts'
import classes from './EmptyState.module.css'

/** Teaches what belongs here in one sentence, offers the button that starts it, and the same screen of the sample. */
export function EmptyState(props: { title: string; text: string; children?: ReactNode; sampleLink?: boolean }): ReactNode {
  const { t, language } = useLanguage()
  const api = useApi()
  const openSample = useEdit(api.files.openSample.mutationOptions())
  return (
    <section className={classes.empty}>
      <h2 className={classes.title}>{props.title}</h2>
      <p className={classes.text}>{props.text}</p>
      <div className={classes.actions}>{props.children}</div>
      {props.sampleLink === false ? null : (
        <Anchor component="button" type="button" size="sm" onClick={() => openSample.mutate({ language })}>
          {t('shell.seeInSample')}
        </Anchor>
      )}
    </section>
  )
}
