import '@fontsource-variable/heebo'
import '@mantine/core/styles.css'
import './tokens.css'
import './validateWithoutEval.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiProvider } from './ApiProvider.tsx'
import { App } from './App.tsx'
import { connectBackend } from './backendClient.ts'
import { ConnectionError } from './connectionError.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Fatal } from './Fatal.tsx'
import { preparePage } from './preparePage.ts'

preparePage()

const place = document.getElementById('root')
if (place === null) throw new Error('the page has no #root')
const root = createRoot(place)

try {
  const client = await connectBackend(() => root.render(<Fatal reason="disconnected" />))
  root.render(
    <StrictMode>
      <ErrorBoundary>
        <ApiProvider client={client}>
          <App />
        </ApiProvider>
      </ErrorBoundary>
    </StrictMode>,
  )
} catch (error) {
  root.render(
    <Fatal reason={error instanceof ConnectionError && error.reason === 'not-admitted' ? 'notAdmitted' : 'disconnected'} />,
  )
}
