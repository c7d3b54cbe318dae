import type { IconNode } from 'lucide'
import { createElement } from 'react'

interface IconProps {
  readonly shapes: IconNode
  /** Width and height in pixels. */
  readonly size: number
  readonly className?: string | undefined
}

/** An icon of Lucide's, beside words that say the same. Its own components for React are larger than all icons here. */
export function Icon({ shapes, size, className }: IconProps) {
  return createElement(
    'svg',
    {
      className,
      width: size,
      height: size,
      viewBox: '0 0 24 24',
      fill: 'none',
      stroke: 'currentColor',
      strokeWidth: 2,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
      'aria-hidden': true,
    },
    ...shapes.map(([tag, attributes]) => createElement(tag, attributes)),
  )
}
