import type { SameKeys } from '../../en/sameKeys.ts'
import type { journeyMap as english } from '../../en/screens/journeyMap.ts'

export const journeyMap: SameKeys<typeof english> = {
  scale: '{{percent}}%',
  print: 'הדפסת המפה',
  paper: {
    a4: 'על A4, עד {{count}} שלבים בעמוד',
    a3: 'על A3, עד {{count}} שלבים בעמוד',
  },
}
