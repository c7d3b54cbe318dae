/** Headlines step down in size at 70, 110 and 150 characters; the style sheet has a size for each step. */
export function headlineLength(title: string): 'short' | 'medium' | 'long' | 'longest' {
  if (title.length <= 70) return 'short'
  if (title.length <= 110) return 'medium'
  return title.length <= 150 ? 'long' : 'longest'
}
