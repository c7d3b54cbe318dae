/** Writes each sign that a pattern finds as `\u` and its four digits, as JSON and YAML read it. */
export function escapeSigns(text: string, pattern: RegExp): string {
  return text.replace(pattern, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
