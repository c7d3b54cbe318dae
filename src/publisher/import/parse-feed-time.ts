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
  /^(?:[a-z]+\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?)?\s*(?:(?:gmt|utc)?([+-]\d{2}:?\d{2})|\(?([a-z]+)\)?)?/i

/**
 * Milliseconds since 1970 of a date as feeds write it, by RFC 3339 or RFC 822; null where it is no such date, or one
 * that programs write for none (0001-01-01).
 */
export function parseFeedTime(text: string): number | null {
  const time = parseForms(text)
  return time !== null && time < EARLIEST ? null : time
}

function parseForms(text: string): number | null {
  const plain = parseTime(text)
  if (plain !== null) return plain
  const parts = FORM.exec(text.trim())
  if (!parts) return null
  const [, day = '', name = '', year = '', hours = '0', minutes = '00', seconds = '00', offset, zone = ''] =
    parts
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  const date = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`
  return parseTime(`${date}T${two(hours)}:${minutes}:${seconds}${offset ?? ZONES[zone.toLowerCase()] ?? 'Z'}`)
}

function two(number: string | number): string {
  return String(number).padStart(2, '0')
}
