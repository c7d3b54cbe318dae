import { setTimeout as wait } from 'node:timers/promises'

/** Keys that have no letter, as WebDriver names them. */
export const ESCAPE = '\uE00C'
const PATIENCE = 50_000
/** WebDriver's own name for the field that says which element is meant. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

/** A browser's window that is driven by the commands of WebDriver. */
export interface DrivenWindow {
  /** Opens an address, and waits until the page says that it is ready. */
  readonly open: (address: string) => Promise<void>
  readonly press: (...keys: string[]) => Promise<void>
  readonly click: (selector: string) => Promise<void>
  /** Presses the mouse at a place of the window, in pixels. */
  readonly pressAt: (x: number, y: number) => Promise<void>
  readonly goBack: () => Promise<void>
  /** Runs a function in the page; it and what it gives travel as text. */
  readonly run: <T>(work: () => T) => Promise<T>
  /** Waits until something holds in the page. @throws where it does not for long. */
  readonly until: (holds: () => boolean) => Promise<void>
  readonly close: () => Promise<void>
}

/** What of WebDriver a window is driven by. Each browser takes it another way. @throws what the browser refuses. */
export interface Driver {
  readonly navigate: (url: string) => Promise<unknown>
  readonly back: () => Promise<unknown>
  readonly execute: (script: string) => Promise<unknown>
  readonly perform: (actions: readonly unknown[]) => Promise<unknown>
  readonly find: (selector: string) => Promise<Record<string, string>>
  readonly click: (element: string) => Promise<unknown>
  readonly end: () => Promise<unknown>
}

export function driveWindow({ navigate, back, execute, perform, find, click, end }: Driver): DrivenWindow {
  const run = async <T>(work: () => T) => (await execute(`return (${work})()`)) as T
  const until = (holds: () => boolean) => poll(() => run(holds), String(holds))
  return {
    open: async (address) => {
      await navigate(address)
      await until(() => document.documentElement.dataset.ready === '')
    },
    press: async (...keys) => {
      for (const value of keys) {
        const actions = [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]
        await perform([{ type: 'key', id: 'keyboard', actions }])
      }
    },
    click: async (selector) => {
      const found = await find(selector)
      await click(found[ELEMENT] ?? '')
    },
    pressAt: async (x, y) => {
      const actions = [
        { type: 'pointerMove', x, y, duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]
      await perform([{ type: 'pointer', id: 'mouse', actions }])
    },
    goBack: async () => void (await back()),
    run,
    until,
    close: async () => void (await end()),
  }
}

/** Asks again and again, until something holds. @throws where it does not for long. */
export async function poll(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (const start = Date.now(); !(await holds()); await wait(50))
    if (Date.now() - start > PATIENCE) throw new Error(`Waited in vain: ${what}`)
}
