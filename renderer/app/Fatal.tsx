import type { ReactNode } from 'react'
import { directionOf } from '../../shared/i18n/directionOf.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { systemLanguage } from '../language/systemLanguage.ts'
import classes from './Fatal.module.css'

/** Says in one sentence why the app cannot go on, without needing anything that may itself have failed. */
export function Fatal({ reason }: { reason: 'fault' | 'disconnected' | 'notAdmitted' }): ReactNode {
  const language = systemLanguage()
  const t = translator(language)
  return (
    <div role="alert" lang={language} dir={directionOf(language)} className={classes.fatal}>
      <p>{t(`shell.${reason}`)}</p>
      {reason === 'notAdmitted' ? null : (
        <button type="button" onClick={() => location.reload()}>
          {t('shell.reload')}
        </button>
      )}
    </div>
  )
}
