import type { ReactNode } from 'react'

/** Drawn on a field of 24 by 24. */
const DRAWINGS = {
  close: <path d="M6 6l12 12M18 6L6 18" />,
  follow: (
    <>
      <circle cx="5" cy="18" r="2.5" />
      <circle cx="12" cy="7" r="2.5" />
      <circle cx="19" cy="15" r="2.5" />
      <path d="M6.5 16l4-7M14 8.6l3.4 4.5" />
    </>
  ),
  home: <path d="M4 11l8-7 8 7v9h-5.5v-6h-5v6H4z" />,
  menu: (
    <>
      <circle cx="5" cy="12" r="1" />
      <circle cx="12" cy="12" r="1" />
      <circle cx="19" cy="12" r="1" />
    </>
  ),
  save: <path d="M6 4h12v17l-6-4.5L6 21z" />,
  search: (
    <>
      <circle cx="11" cy="11" r="7.5" />
      <path d="M16.5 16.5L21 21" />
    </>
  ),
  topics: <path d="M3 6h18M3 12h12M3 18h15" />,
} satisfies Record<string, ReactNode>

interface IconProps {
  readonly of: keyof typeof DRAWINGS
  /** In pixels. */
  readonly size: number
  readonly className?: string | undefined
}

/** For the eye alone: what holds it has a name. */
export function Icon({ of, size, className }: IconProps) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {DRAWINGS[of]}
    </svg>
  )
}
