import { EARLIEST, parseTime } from '../../indexer/read/parse-time.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/**
 * Hours from UTC of the names that RFC 822 knows, and of those that feeds elsewhere use and that mean one zone alone (IST
 * is three); others are taken for UTC.
 */
const ZONES: Readonly<Record<string, string>> = {
  est: '-05',
  edt: '-04',
  cst: '-06',
  cdt: '-05',
  mst: '-07',
  mdt: '-06',
  pst: '-08',
  pdt: '-07',
  bst: '+01',
  west: '+01',
  cet: '+01',
  cest: '+02',
  eet: '+02',
  eest: '+03',
  msk: '+03',
  jst: '+09',
  kst: '+09',
  aest: '+10',
  aedt: '+11',
  nzst: '+12',
  nzdt: '+13',
}
const FORM =
  /^(?:[a-z]+\.?(?:,\s*|\s+))?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})(?!\d)(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(?:\s*([ap])\.?m\b\.?)?)?\s*(?:(?:gmt|utc)?([+-]\d{2}:?\d{2})|\(?([a-z]+)\)?)?/i
/** The year comes last where C writes a date (asctime, which HTTP knows, too), or `date` with a zone before it. */
const YEAR_LAST = /^[a-z]+\s+([a-z]+)\s+(\d{1,2})\s+(\d{1,2}:\d{2}:\d{2}(?:\s+\S+)?)\s+(\d{4})$/i
/** Americans say the month first, and so does JavaScript, behind the name of the day. */
const MONTH_FIRST = /^(?:[a-z]+\.?,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i
/** Go names the zone once more behind its hours, and so does Hugo where a template says no form. */
const ZONE_TWICE = /([+-]\d{4}) (?:[A-Z]{3,5}|[+-]\d{2,4})$/
/** From 1973 on: what has fewer digits may be a day, and what has 12 or 14 a day and a time. */
const SECONDS = /^\d{9,10}(?:\.\d+)?$/
const MILLISECONDS = /^\d{13}$/

/**
 * Milliseconds since 1970 of a date as feeds write it, by RFC 3339 or RFC 822, in the order of asctime, or as seconds or
 * milliseconds since 1970; null where it is no such date, or one that programs write for none (0001-01-01).
 */
export function parseFeedTime(text: string): number | null {
  const time = parseForms(text)
  return time !== null && time < EARLIEST ? null : time
}

function parseForms(text: string): number | null {
  const trimmed = text.trim()
  const plain = parseTime(trimmed.replace(ZONE_TWICE, '$1'))
  if (plain !== null) return plain
  if (SECONDS.test(trimmed)) return Math.round(Number(trimmed) * 1000)
  if (MILLISECONDS.test(trimmed)) return Number(trimmed)
  const parts = FORM.exec(trimmed.replace(YEAR_LAST, '$2 $1 $4 $3').replace(MONTH_FIRST, '$2 $1 $3'))
  if (!parts) return null
  const [
    ,
    day = '',
    name = '',
    year = '',
    clock = '0',
    minutes = '00',
    seconds = '00',
    half,
    offset,
    zone = '',
  ] = parts
  const hours = half === undefined ? clock : hourOf(Number(clock), half)
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  const date = `${wholeYear(year)}-${two(month)}-${two(day)}`
  return parseTime(`${date}T${two(hours)}:${minutes}:${seconds}${offset ?? ZONES[zone.toLowerCase()] ?? 'Z'}`)
}

/** Of two digits the century is told as by RFC 2822. */
function wholeYear(year: string): string {
  return year.length === 4 ? year : `${year < '50' ? 20 : 19}${year}`
}

/** Of a clock with twelve hours, of which the twelfth comes first; what says more than twelve is the hour. */
function hourOf(clock: number, half: string): number {
  if (clock > 12) return clock
  return (clock % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

function two(number: string | number): string {
  return String(number).padStart(2, '0')
}
