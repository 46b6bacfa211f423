/** A place in a text that promises no time or names no person: what stands there, and where it begins in the text. */
export interface VagueWords {
  readonly text: string
  readonly at: number
}

const marks = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const plain: Readonly<Record<string, string>> = {
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
  '’': "'",
  '־': ' ',
  '-': ' ',
  '\u00a0': ' ',
}

const spans = '(?:minutes|hours|days|weeks|months)'
const calls =
  '(?:call|phone|ring|contact|reach|get back|get in touch|be in touch|be calling|be contacting|write|respond|reply|come back)'
const office =
  '(?:company|firm|office|team|department|staff|management|service cent(?:re|er)|call cent(?:re|er)|head office|bank|shop|branch)'
const english = [
  `as (?:soon|quickly|fast|early|promptly|speedily) as (?:(?:is |it is |reasonably |humanly )?(?:possible|practicable|practical|feasible)|(?:we|they|you|one) (?:can|could|are able))`,
  `(?<!as )(?:very |pretty |quite |real )?soon(?:est)?`,
  'asap|a\\.s\\.a\\.p\\.?',
  'shortly|momentarily|promptly|speedily|before long|by and by|eventually|in due (?:course|time)|in good time|without (?:undue )?delay',
  `(?:in|over|within|during|for) the (?:coming|next|following) (?:few |several |couple of )?${spans}`,
  `(?:in|within|after|over) (?:a few|a couple of|several|some|a number of) (?:business |working |short )?${spans}`,
  `in (?:a|the) (?:short |little )?(?:while|moment|bit)|in (?:the near|the not too distant|near) future|in a short (?:time|while)|within a short time`,
  String.raw`at (?:our|your|their|the) (?:very )?earliest (?:convenience|opportunity|possible \w+)|(?:when|where|if)(?:ever)? possible`,
  'in a timely (?:manner|fashion|way)|in a reasonable time|within (?:a )?reasonable time',
  `(?:the|our) ${office}(?: will| shall|'ll| is going to) ${calls}`,
  `(?:the|our) ${office} (?:calls|phones|rings|contacts|is calling|is contacting)`,
  `(?:we|they)(?: will| shall|'ll) (?:get back|be in touch|get in touch|come back to you|reach out)`,
  "you(?: will|'ll) be (?:contacted|called|called back)(?! by)",
]
const englishPeople = [
  `(?:a|an|one of (?:our|the|their)|our|some|any|the (?:relevant|appropriate|responsible))(?: (?:customer|service|sales|support|care|company|professional|qualified|friendly|dedicated|relevant|available|human)){0,3} (?:representative|rep|agent|advisor|adviser|specialist|department|person)s?`,
  'a member of (?:our|the|their) (?:staff|team|crew)|(?:someone|somebody)(?: (?:from|in|at|of) (?:our|the) \\w+)?',
]

const times = '(?:דקות|שעות|ימימ|ימי עסקימ|ימי עבודה|שבועות|חודשימ)'
const toYou = '(?:אלי(?:כ|יכ|כמ|כנ|ו|ה|המ|הנ|נו)|אל (?:ה)?לקוח(?:ה|ות)?|ללקוח(?:ה|ות)?|לכ|לכמ)'
const will = '(?:י|ת)(?:חזור|שוב|צור|יצור|תקשר|ענה|פנה|טפל|עדכנ|בוא)'
const hebrew = [
  'בהקדמ(?: (?:ה)?(?:אפשרי|מרבי))?',
  'בקרוב(?: (?:מאוד|ממש))?(?! משפחה)',
  `ב(?:${times}|תקופה|זמנ|עתיד|עת) ה?קרוב(?:ימ|ות|ה)?`,
  `(?:במהלכ|במשכ|ב?תוכ) ה?(?:${times}|תקופה) ה?קרוב(?:ימ|ות|ה)`,
  `(?:ב?תוכ|בעוד|אחרי|לאחר) (?:זמנ (?:קצר|סביר)|(?:מספר|כמה) ${times})`,
  'במהרה|בזריזות|בזמנ סביר|ללא (?:כל )?דיחוי|בלי דיחוי|בהזדמנות (?:ה)?(?:ראשונה|קרובה)|במועד (?:ה)?מוקדמ (?:ה)?אפשרי|בבוא (?:ה)?(?:עת|זמנ|היומ)',
  '(?:ב?מהירות|מהר|מוקדמ|בקדמ) (?:ה)?(?:ככל )?(?:ה?אפשר(?:ית|י)?|הניתנ)|ככל (?:ה)?(?:אפשר|ניתנ)|(?:כאשר|כש|ברגע ש|מתי ש)(?:ית|נ)(?:אפשר|וכל)',
  `(?:יחזרו|יתקשרו|יפנו|ישובו|יצלצלו) ${toYou}`,
  'יי?צרו (?:(?:אית|את|עמ)[א-ת]{1,3} )?קשר',
  '(?:ה)?חברה (?:תתקשר|תחזור|תי?יצור|תצור|תפנה|תשוב|תעדכנ)',
  '(?:מ|של )?מישהו (?:מ[א-ת]+|יחזור|יתקשר|יצור|ייצור|יטפל)|מהחברה|מצוות החברה',
  '(?:ה)?(?:גורמ|גורמימ|מחלקה) (?:ה)?(?:מטפל(?:ימ|ת)?|רלוונטי(?:ימ|ת)?|מוסמכ(?:ימ)?|אחראי(?:ימ)?)',
]
const hebrewPeople = [
  `(?:אחד |אחת )?(?:מ)?(?:ה)?נציג(?:ה|ימ|ות|י|ת)?(?: (?:ה)?(?:שירות|מכירות|תמיכה|לקוחות))? (?:מטעמ(?:נו|ה|מ| החברה)?|מהחברה|של (?:ה)?חברה|שלנו|מוסמכ|${will})`,
  '(?:אחד |אחת )?(?:מ)?נציג(?:נו|ינו|תנו|ותינו)|נציג(?:ה|ת)? (?:שירות|מכירות|תמיכה)',
]

interface Kind {
  readonly pattern: RegExp
  /** Somebody who is named right behind is no vague person. */
  readonly isPerson: boolean
}

const englishKind = (patterns: readonly string[], isPerson: boolean): Kind => ({
  pattern: new RegExp(String.raw`(?<![\p{L}\p{N}'])(?:${patterns.join('|')})(?![\p{L}\p{N}])`, 'gu'),
  isPerson,
})
/** With what may stand before a word as part of it: and, that, when, to. */
const hebrewKind = (patterns: readonly string[], isPerson: boolean): Kind => ({
  pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:ו|ש|כש|וש|שכ|ל|כ|ה|ב|מ)?(?:${patterns.join('|')})(?![\p{L}\p{N}])`, 'gu'),
  isPerson,
})
const kinds: readonly Kind[] = [
  englishKind(english, false),
  englishKind(englishPeople, true),
  hebrewKind(hebrew, false),
  hebrewKind(hebrewPeople, true),
]
/** A person who is named; a Hebrew one is led in by a word, as it has no capitals. */
const named = /^[ ,]*(?:(?:named |called )?\p{Lu}\p{Ll}|בש[םמ] )/u

/**
 * The words of a promise that are no time and no person, in Hebrew and in English, with prefixes and inflections, niqqud or
 * not; in the order of the text, none inside of another. `at` counts UTF-16 units, as a text's own places do.
 */
export function findVagueWords(text: string): readonly VagueWords[] {
  const { folded, places } = fold(text)
  const found = kinds.flatMap(({ pattern, isPerson }) =>
    Array.from(folded.matchAll(pattern), (match) => {
      const at = places[match.index] ?? 0
      const end = places[match.index + match[0].length] ?? text.length
      return isPerson && named.test(text.slice(end)) ? null : { text: text.slice(at, end).trimEnd(), at }
    }).filter((one) => one !== null),
  )
  const inOrder = found.toSorted((one, other) => one.at - other.at || other.text.length - one.text.length)
  let end = 0
  return inOrder.filter((one) => {
    if (one.at < end) return false
    end = one.at + one.text.length
    return true
  })
}

/** The text as the patterns have it, and where each of its letters stands in the text. */
function fold(text: string): { readonly folded: string; readonly places: readonly number[] } {
  let folded = ''
  const places: number[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    if (marks.test(unit)) continue
    const letter = (/\s/u.test(unit) ? ' ' : (plain[unit] ?? unit)).toLowerCase()
    if (letter === ' ' && folded.endsWith(' ')) continue
    places.push(at)
    folded += letter.length === 1 ? letter : unit
  }
  return { folded, places: [...places, text.length] }
}
