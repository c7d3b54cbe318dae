import { pageMeta } from './page-meta.ts'

/** The version of the reader that made this page; empty while one works on it. */
export function ownVersion(): string | undefined {
  return pageMeta('version')
}
