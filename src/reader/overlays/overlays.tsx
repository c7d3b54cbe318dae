import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { useKeys } from '../keys/use-keys.ts'
import { Awaited } from './awaited.tsx'
import { type Overlay, OverlayContext } from './overlay-context.ts'

const SubjectMenu = lazy(async () => ({ default: (await import('./subject-menu.tsx')).SubjectMenu }))
const WhyDialog = lazy(async () => ({ default: (await import('../why/why-dialog.tsx')).WhyDialog }))
const KeySheet = lazy(async () => ({ default: (await import('./key-sheet.tsx')).KeySheet }))
const Palette = lazy(async () => ({ default: (await import('../palette/palette.tsx')).Palette }))

/** What can lie over any page, loaded when it is first asked for, and the keys that open it. */
export function Overlays({ children }: { readonly children: ReactNode }) {
  const [overlay, setOverlay] = useState<Overlay | null>(null)
  const { key } = useLocation()
  const [place, setPlace] = useState(key)
  // With its page, also one whose code comes only then.
  if (place !== key) {
    setPlace(key)
    setOverlay(null)
  }
  // One that was replaced says only afterwards that it closed.
  const close = () => setOverlay((held) => (held === overlay ? null : held))
  useKeys(setOverlay)
  return (
    <OverlayContext value={setOverlay}>
      {children}
      <Suspense fallback={<Awaited onClose={close} />}>
        {overlay?.kind === 'menu' && (
          <SubjectMenu subject={overlay.subject} anchor={overlay.anchor} onClose={close} />
        )}
        {overlay?.kind === 'why' && (
          <WhyDialog subject={overlay.subject} standing={overlay.standing} onClose={close} />
        )}
        {overlay?.kind === 'keys' && <KeySheet onClose={close} />}
        {overlay?.kind === 'palette' && <Palette onClose={close} />}
      </Suspense>
    </OverlayContext>
  )
}
