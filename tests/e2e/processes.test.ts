import { expect, test, vi } from 'vitest'
import { launchElectron } from './harness/launchElectron.ts'

vi.setConfig({ testTimeout: 60_000 })

test('the desktop keeps one process beside its window: the backend, and none for a network that it never uses', async () => {
  const app = await launchElectron()
  await app.page.getByRole('heading', { level: 1 }).waitFor()
  const helpers = await app.application.evaluate(({ app: electron }) =>
    electron.getAppMetrics().flatMap(({ type, name, serviceName }) => (type === 'Utility' ? [name ?? serviceName] : [])),
  )
  expect(helpers).toEqual(['Shoresh backend'])
  await app.close()
})
