import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useFiles } from '../../page/useFiles.ts'
import classes from './EmptyState.module.css'
import { ScreenHeader } from './ScreenHeader.tsx'

interface EmptyStateProps {
  /** The name of the screen, where no header of its own says it. */
  readonly screen?: string
  readonly title: string
  readonly text: string
  readonly children?: ReactNode
  readonly sampleLink?: boolean
}

/** Teaches what belongs here in one sentence, offers the button that starts it, and the same screen of the sample. */
export function EmptyState(props: EmptyStateProps): ReactNode {
  return (
    <>
      {props.screen === undefined ? null : <ScreenHeader title={props.screen} />}
      <Teaching {...props} />
    </>
  )
}

function Teaching(props: EmptyStateProps): ReactNode {
  const { t } = useLanguage()
  const { openSample } = useFiles()
  return (
    <section className={classes.empty}>
      <h2 className={classes.title}>{props.title}</h2>
      <p className={classes.text}>{props.text}</p>
      <div className={classes.actions}>{props.children}</div>
      {props.sampleLink === false ? null : (
        <Anchor component="button" type="button" size="sm" onClick={openSample}>
          {t('shell.seeInSample')}
        </Anchor>
      )}
    </section>
  )
}
