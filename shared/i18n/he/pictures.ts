import type { pictures as english } from '../en/pictures.ts'
import type { SameKeys } from '../en/sameKeys.ts'

export const pictures: SameKeys<typeof english> = {
  save: 'שמירה או העתקה של התמונה',
  copy: 'העתקה, להדבקה במקום אחר',
  copied: 'התמונה הועתקה',
  copyFailed: 'לא הצלחנו להעתיק את התמונה. אפשר לשמור אותה כקובץ.',
  saveAs: {
    own: { svg: 'כ־SVG, להדפסה ולמצגות', png: 'כ־PNG, לדואר ולהודעות' },
    slide: { svg: 'לשקף של 16:9, SVG', png: 'לשקף של 16:9, PNG' },
    page: { svg: 'לדף A4, SVG', png: 'לדף A4, PNG' },
  },
  saveFailed: 'לא הצלחנו ליצור את התמונה. אפשר לנסות את הסוג השני.',
  target: 'יעד {{figure}}',
  timelineRule: 'הפס הוא העבודה מההתחלה ועד הסיום, ובמסגרת כשהיא מאחרת. המשולש הוא המועד שנקבע לסיום, והמעוין הוא מועד הבדיקה.',
  courseRule: 'הקו המקווקו הוא היעד, והרצועה היא הטווח הרגיל. הגובה מראה את המהלך, ולא כמה גדול השינוי לעומת אפס.',
}
