import { config } from 'zod'

/**
 * Import it before any schema: zod otherwise asks, when the first object schema is made, whether code can be made from
 * text, and the page's policy reports the question as a violation.
 */
config({ jitless: true })
