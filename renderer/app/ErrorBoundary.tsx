import { Component, type ReactNode } from 'react'
import { directionOf, translator } from '../../shared/i18n/translator.ts'
import { systemLanguage } from './systemLanguage.ts'

/** The last resort: a fault of ours in drawing a screen. Says so plainly and offers to load the page again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    const language = systemLanguage()
    const t = translator(language)
    return (
      <div role="alert" dir={directionOf(language)} style={{ padding: '3rem' }}>
        <p>{t('shell.fault')}</p>
        <button type="button" onClick={() => location.reload()}>
          {t('shell.reload')}
        </button>
      </div>
    )
  }
}
