import type { Api } from '../createApi.ts'
import { brandStore } from './brandStore.ts'
import { createPreferencesStore } from './preferencesStore.ts'

export function preferencesService(api: Api['preferences'], userDataFolder: string) {
  const store = createPreferencesStore(userDataFolder)
  const brand = brandStore(userDataFolder)
  return {
    get: api.get.handler(() => store.get()),
    brand: api.brand.handler(() => brand.get()),
    setBrand: api.setBrand.handler(({ input }) => brand.set(input)),
    set: api.set.handler(({ input }) => store.set(input)),
  }
}
