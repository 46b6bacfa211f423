import type { Api } from '../createApi.ts'
import { createPreferencesStore } from './preferencesStore.ts'

export function preferencesService(api: Api['preferences'], userDataFolder: string) {
  const store = createPreferencesStore(userDataFolder)
  return {
    get: api.get.handler(() => store.get()),
    set: api.set.handler(({ input }) => store.set(input)),
  }
}
