/** What may not stand in XML at all, not even as a reference. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** The generator sets literal text on lines of its own, and not every program that reads feeds trims it. */
const LINE_BEFORE = />\n *(?=<!\[CDATA\[)/g
const LINE_AFTER = /\]\]>\n *(?=<\/)/g

/** What the generator made, as programs that read feeds take it best; without characters that make it no XML. */
export function finishXml(xml: string): string {
  return xml.replace(NO_XML, '').replace(LINE_BEFORE, '>').replace(LINE_AFTER, ']]>')
}
