import type { ReactNode } from 'react'
import { checkText } from '../../../shared/analysis/charter/checkText.ts'
import type { Charter } from '../../../shared/contract/lists/charterContract.ts'
import { longestText } from '../../../shared/model/vocabulary.ts'
import { DetailPanel } from '../../components/dialogs/DetailPanel.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useRemembered } from '../../page/useRemembered.ts'
import { FindingList } from './FindingList.tsx'
import { MarkedTextarea } from './MarkedTextarea.tsx'
import classes from './TextCheckPanel.module.css'

const rows = { least: 5, most: 14 }

/** A text that goes out to customers, and what in it is neither a time nor a person; it waits while the user is elsewhere. */
export function TextCheckPanel({ charter, onClose }: { readonly charter: Charter; onClose(): void }): ReactNode {
  const { t } = useLanguage()
  const [text, setText] = useRemembered('charter.checked', '')
  const findings = checkText(text)
  return (
    <DetailPanel label={t('charterScreen.check.title')} onClose={onClose}>
      <h2 className={classes.title}>{t('charterScreen.check.title')}</h2>
      <MarkedTextarea
        label={t('charterScreen.check.label')}
        placeholder={t('charterScreen.check.hint')}
        text={text}
        rows={rows}
        maxLength={longestText}
        takesFocus
        tells={false}
        onType={setText}
      />
      <p role="status" className={classes.verdict}>
        {text.trim() === '' ? null : verdict()}
      </p>
      {findings.length === 0 ? null : <FindingList findings={findings} charter={charter} />}
    </DetailPanel>
  )

  function verdict(): string {
    return findings.length === 0 ? t('charterScreen.check.none') : t('charterScreen.check.found', { count: findings.length })
  }
}
