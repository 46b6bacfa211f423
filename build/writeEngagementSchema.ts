import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { engagementJsonSchema } from '../shared/engagement/engagementJsonSchema.ts'

/** Writes shared/engagement.schema.json anew: `npx node build/writeEngagementSchema.ts`, after every change of the format. */
writeFileSync(join(import.meta.dirname, '..', 'shared', 'engagement.schema.json'), engagementJsonSchema())
