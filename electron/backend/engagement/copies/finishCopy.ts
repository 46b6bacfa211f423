import { closeSync, openSync } from 'node:fs'
import type * as z from 'zod/mini'
import { connect } from '../base/connection.ts'
import { publishNewFile, syncPath } from '../base/durableFiles.ts'
import { isIntact } from '../base/isIntact.ts'
import { ContentSeal, sealed } from '../seal/contentSeal.ts'
import type { finishCopyJob } from './finishCopyJob.ts'
import { forgetJournal } from './forgetJournal.ts'
import { sweep } from './sweep.ts'

type CopiedPages = z.infer<typeof finishCopyJob.input>

/** Gives copied pages their name as a file that is whole, checked and synced; a failure leaves nothing of that name. @throws EEXIST */
export function finishCopy({ pages, target, compacted, withoutJournal, nativeBinding }: CopiedPages): void {
  const path = compacted ?? pages
  if (compacted !== null) compact(pages, compacted, { withoutJournal, nativeBinding })
  syncPath(path, 'file')
  assertIntact(path, nativeBinding)
  publishNewFile(path, target)
}

function compact(
  pages: string,
  compacted: string,
  { withoutJournal, nativeBinding }: Pick<CopiedPages, 'withoutJournal' | 'nativeBinding'>,
): void {
  const copy = connect(pages, { nativeBinding })
  try {
    // What guards changes is left off: these pages are thrown away.
    copy.pragma('journal_mode = MEMORY')
    copy.pragma('synchronous = OFF')
    if (withoutJournal) {
      // Row by row: what is not as it was sealed stays so in the copy.
      sealed(copy, new ContentSeal(copy), () => {
        sweep(copy)
        forgetJournal(copy)
      })
    }
    // VACUUM INTO accepts an empty file, and this one is private from its first byte.
    closeSync(openSync(compacted, 'wx', 0o600))
    copy.prepare('VACUUM INTO ?').run(compacted)
  } finally {
    copy.close()
  }
}

function assertIntact(path: string, nativeBinding: string | undefined): void {
  const copy = connect(path, { readonly: true, nativeBinding })
  try {
    if (!isIntact(copy)) throw new Error('the copy is not intact')
  } finally {
    copy.close()
  }
}
