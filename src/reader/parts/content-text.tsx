import type { ReactNode } from 'react'
import { useContentLang } from '../app/use-content-lang.ts'

/** What somebody wrote, as a headline: in a direction of its own, and said to be in the site's language. */
export function ContentText({ children }: { readonly children: ReactNode }) {
  return <bdi lang={useContentLang()}>{children}</bdi>
}
