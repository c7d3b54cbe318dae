import { type ReactNode, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { useKeys } from '../keys/use-keys.ts'
import { type Overlay, OverlayContext } from './overlay-context.ts'
import { type Part, partOf, usePart } from './use-part.ts'

type Kind = Overlay['kind']
type PropsOf<K extends Kind> = Extract<Overlay, { readonly kind: K }> & { readonly onClose: () => void }

const PARTS: { readonly [K in Kind]: Part<PropsOf<K>> } = {
  menu: partOf(async () => (await import('./subject-menu.tsx')).SubjectMenu),
  why: partOf(async () => (await import('../why/why-dialog.tsx')).WhyDialog),
  keys: partOf(async () => (await import('./key-sheet.tsx')).KeySheet),
  palette: partOf(async () => (await import('../palette/palette.tsx')).Palette),
}

/** What can lie over any page, loaded when it is first asked for, and the keys that open it. */
export function Overlays({ children }: { readonly children: ReactNode }) {
  const [overlay, setOverlay] = useState<Overlay | null>(null)
  const { key } = useLocation()
  const [place, setPlace] = useState(key)
  // It goes with the page that it lies over, also one whose code is still on its way.
  if (place !== key) {
    setPlace(key)
    setOverlay(null)
  }
  // One in whose place another was opened says that it closed only after that.
  const close = () => setOverlay((held) => (held === overlay ? null : held))
  useKeys(setOverlay)
  return (
    <OverlayContext value={setOverlay}>
      {children}
      {overlay && <Laid key={overlay.kind} {...overlay} onClose={close} />}
    </OverlayContext>
  )
}

function Laid<K extends Kind>(props: PropsOf<K>) {
  const Part = usePart(PARTS[props.kind], true, props.onClose)
  return Part && <Part {...props} />
}
