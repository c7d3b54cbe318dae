import styles from './bars.module.css'

interface BarsProps {
  readonly heights: readonly number[]
  /** Tells bars that are chosen from those that are cut off. */
  readonly isOn: (index: number) => boolean
  /** Says in words what the bars show. */
  readonly label: string
}

/** A row of bars over a handle, the highest as high as the box. */
export function Bars({ heights, isOn, label }: BarsProps) {
  const highest = Math.max(1, ...heights)
  return (
    <svg
      className={styles.bars}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${Math.max(1, heights.length)} 1`}
      preserveAspectRatio="none"
    >
      {heights.map((height, index) => {
        // What is there at all can be seen.
        const size = height === 0 ? 0 : Math.max(0.03, height / highest)
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
            key={index}
            x={index + 0.08}
            y={1 - size}
            width={0.84}
            height={size}
            data-on={isOn(index) || undefined}
          />
        )
      })}
    </svg>
  )
}
