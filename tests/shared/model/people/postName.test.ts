import { describe, expect, it } from 'vitest'
import { isPostName, wordsOfPost } from '../../../../shared/model/people/postName.ts'

const organisation = new Set(['Stock system', 'Job scheduling', 'כספים'].flatMap(wordsOfPost))
const isPost = (said: string) => isPostName(said, organisation)

describe('what stands in a field for people', () => {
  it.each([
    ...[
      'Site manager',
      'The site manager',
      'VP Marketing',
      'Head of the Professional Department',
      'surveyor',
      'Stock manager',
      'CEO',
    ],
    ...['מנהל העבודה', 'סמנכ״לית שיווק', 'סמנכ"ל תפעול', 'מנהל הרכש והמחסן', 'המנכ״ל', 'נציג לידים', 'אחמ״שית', 'מנהלת כספים'],
  ])('is a post: %s', (said) => {
    expect(isPost(said)).toBe(true)
  })

  it.each([
    ...['Dana Or', 'Manager Dana', 'Dana, site manager', 'Head of Levi', 'Marketing', 'Site', '', '17'],
    ...['דנה אור', 'מנהל העבודה אייל', 'אייל, מנהל עבודה', 'כהן', 'שירות', 'ראש צוות רותי'],
  ])('is a name, or no post: %s', (said) => {
    expect(isPost(said)).toBe(false)
  })
})
