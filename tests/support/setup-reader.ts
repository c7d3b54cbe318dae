import 'fake-indexeddb/auto'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

// A page that is loaded on demand is compiled when it is first asked for, which takes a busy machine over a second.
configure({ asyncUtilTimeout: 10_000 })

// What jsdom lacks of a browser, as far as the reader asks for it.
vi.stubGlobal(
  'IntersectionObserver',
  class {
    observe() {}
    disconnect() {}
  },
)
vi.stubGlobal('scrollTo', () => {})
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true
}
HTMLDialogElement.prototype.close = function close() {
  if (!this.open) return
  this.open = false
  this.dispatchEvent(new Event('close'))
}
Element.prototype.scrollIntoView = () => {}

afterEach(() => {
  cleanup()
  localStorage.clear()
  sessionStorage.clear()
  // Each test is on a device of its own.
  vi.stubGlobal('indexedDB', new IDBFactory())
})
