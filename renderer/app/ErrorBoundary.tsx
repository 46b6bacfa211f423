import { Component, type ReactNode } from 'react'
import { Fatal } from './Fatal.tsx'

/** The last resort: a fault of ours in drawing a screen. Says so plainly and offers to load the page again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <Fatal reason="fault" /> : this.props.children
  }
}
