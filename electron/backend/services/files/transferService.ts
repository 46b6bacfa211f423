import type { HeldFiles } from '../../transfer/HeldFiles.ts'
import type { Api } from '../createApi.ts'

export function transferService(api: Api['transfer'], files: HeldFiles) {
  return {
    begin: api.begin.handler(({ input: { name, size } }) => ({ handle: files.begin(name, size) })),
    append: api.append.handler(({ input: { handle, offset, part } }) => {
      files.append(handle, offset, Buffer.from(part, 'base64'))
      return null
    }),
    read: api.read.handler(({ input: { handle, offset } }) => ({
      part: Buffer.from(files.readPart(handle, offset)).toString('base64'),
    })),
    discard: api.discard.handler(({ input: { handle } }) => {
      files.discard(handle)
      return null
    }),
  }
}
