import { useEffect } from 'react'
import type { Subject } from '../kept/subject.ts'
import { registerPage } from './current-item.ts'

/** Lets the keys act on what a page is about, where no item of it is current. */
export function usePageSubject(subject: Subject | null): void {
  useEffect(() => (subject ? registerPage(subject) : undefined), [subject])
}
