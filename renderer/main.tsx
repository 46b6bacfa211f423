import '@fontsource-variable/heebo'
import '@mantine/core/styles.css'
import './app/tokens.css'
import { setNonce } from 'get-nonce'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiProvider } from './app/ApiProvider.tsx'
import { App } from './app/App.tsx'
import { connectBackend } from './app/backendClient.ts'
import { ErrorBoundary } from './app/ErrorBoundary.tsx'
import { styleNonce } from './app/styleNonce.ts'

setNonce(styleNonce())

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no #root')

const client = await connectBackend()
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <ApiProvider client={client}>
        <App />
      </ApiProvider>
    </ErrorBoundary>
  </StrictMode>,
)
