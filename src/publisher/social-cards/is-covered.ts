/** What the faces that come with the reader have letters for: Latin with its extensions, and common signs. */
const COVERED =
  /^(?:[\u0020-\u007e\u00a0-\u02ff\u1e00-\u1e9f\u1ef2-\u1eff\u2002-\u200a\u2010-\u2015\u2018-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u2044\u20ac\u2122\u2212]|\u0304|\u0308|\u0329)*$/

/** Whether a picture can say a text. */
export function isCovered(text: string): boolean {
  return COVERED.test(text)
}
