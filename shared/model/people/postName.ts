/** What somebody is, by the word for the post. */
const posts = new Set(
  [
    'manager head chief director officer vp ceo cfo coo cto cio president chairman chairperson controller treasurer supervisor leader',
    'coordinator scheduler planner clerk agent rep representative consultant adviser advisor surveyor designer engineer technician',
    'installer storekeeper bookkeeper accountant driver operator dispatcher trainer inspector secretary salesperson contractor supplier',
    'מנהל מנהלת מנכל מנכלית סמנכל סמנכלית ראש אחראי אחראית רכז רכזת מתאם מתאמת נציג נציגה נציגת יועץ יועצת פקיד פקידה פקידת',
    'טכנאי טכנאית מתכנן מתכננת מהנדס מהנדסת מחסנאי מחסנאית נהג נהגת מודד מודדת חשב חשבת בקר בקרית אחמש אחמשית מוקדן מוקדנית',
    'מפקח מפקחת מדריך מדריכה מזכיר מזכירה מזכירת יור רפרנט רפרנטית קבלן ספק רצף מתקין משווק משווקת סוכן סוכנת',
  ]
    .join(' ')
    .split(' '),
)

/** What a post may be of, and the small words between. */
const surroundings = new Set(
  [
    'of the a an and for in at to general deputy assistant senior junior national regional local key shift site home professional',
    'marketing sales operations finance it hr human resources service services customer customers support logistics purchasing stores',
    'store warehouse department division unit team crew branch region area company office desk showroom warranty account accounts',
    'quality training product products project projects contracts contract delivery campaign lead leads visit visits job jobs business',
    'של את עם שיווק מכירות מכירה תפעול כספים מידע מערכות טכנולוגיה משאבי אנוש שירות שירותים לקוחות לקוח תמיכה לוגיסטיקה רכש מחסן',
    'מחלקה מחלקת אגף חטיבה יחידה יחידת צוות צוותים צוותי סניף אזור חברה חברת משרד מוקד משמרת עבודה עבודות בית אולם אחריות תיק',
    'מקצועית מקצועי איכות הדרכה פיתוח עסקי עסקית הובלה חוזים גבייה קמפיין קמפיינים לידים פרויקט פרויקטים פגישות שטח',
  ]
    .join(' ')
    .split(' '),
)

/** What Hebrew ties to the beginning of a word: and, the, to. */
const tied = /^(?:וה|ול|[והל])/u

/**
 * Whether what stands in a field for people is a post and nobody's name: one of its words says what somebody is, and every other is one
 * that posts are of, or a word of `organisation` (units, departments, systems). One word that is none of these, and it is a name.
 */
export function isPostName(said: string, organisation: ReadonlySet<string>): boolean {
  const words = wordsOfPost(said)
  const isOne = (word: string, known: ReadonlySet<string>): boolean => known.has(word) || known.has(word.replace(tied, ''))
  const isKnown = (word: string): boolean => isOne(word, posts) || isOne(word, surroundings) || isOne(word, organisation)
  return words.some((word) => isOne(word, posts)) && words.every(isKnown)
}

/** The words of a name, in small letters and without gershayim. */
export function wordsOfPost(said: string): readonly string[] {
  const letters = said
    .normalize('NFC')
    .toLowerCase()
    .replace(/["'׳״’”]/gu, '')
  return letters.match(/[\p{L}\p{N}]+/gu) ?? []
}
