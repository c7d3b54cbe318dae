import { forLocale, spokenLanguage } from './spoken.ts'

const whole = forLocale((locale) => new Intl.NumberFormat(locale))
const rules = forLocale((locale) => new Intl.PluralRules(locale))
const lists = forLocale((locale) => new Intl.ListFormat(locale))

/** "1,234". Below a thousand all our languages write a whole number alike, and most counts of a page are. */
export function formatCount(count: number): string {
  return Number.isInteger(count) && count >= 0 && count < 1000 ? String(count) : whole().format(count)
}

/** "3 articles", "1 article", in languages that have one plural. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`
}

/** The form that goes with a count, in languages that have several; `other` where a form is not told apart. */
export function plural(
  count: number,
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>,
): string {
  return forms[rules().select(count)] ?? forms.other
}

/** "A, B and C". */
export function formatList(names: readonly string[]): string {
  return listParts(names.length)
    .map((part) => (typeof part === 'number' ? names[part] : part))
    .join('')
}

/** The same in parts, for what is more than text: names of their places, and what stands between. */
export function listParts(length: number): readonly (number | string)[] {
  const places = Array.from({ length }, (_, at) => at)
  // Without Intl, as English dates are: its first list makes the browser read tables, too.
  if (spokenLanguage() === 'en')
    return places.flatMap((at) => (at === 0 ? [at] : [at === length - 1 ? ' and ' : ', ', at]))
  return lists()
    .formatToParts(places.map(String))
    .map(({ type, value }) => (type === 'element' ? Number(value) : value))
}
