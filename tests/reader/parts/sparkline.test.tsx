import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Sparkline } from '../../../src/reader/parts/sparkline.tsx'

const TIMELINE = { step: 'week', from: '2026-01-04', to: '2026-12-26' } as const

/** What a line is drawn by, from left to right. */
function pointsOf(counts: readonly number[]): [number, number][] {
  const { container } = render(<Sparkline timeline={TIMELINE} counts={counts} />)
  const points = container.querySelector('polyline')?.getAttribute('points') ?? ''
  return points.split(' ').map((point): [number, number] => {
    const [x = Number.NaN, y = Number.NaN] = point.split(',').map(Number)
    return [x, y]
  })
}

test('a line is as high as it can be where the most came, in the middle of its week', () => {
  const points = pointsOf([0, 1, 4, 2, 0])
  const highest = Math.min(...points.map(([, y]) => y))
  expect(points.filter(([, y]) => y === highest)).toEqual([[5, 2]])
  expect(points.map(([x]) => x)).toEqual(points.map(([x]) => x).toSorted((a, b) => a - b))
})

test('of one week alone there is no line, which would be a block', () => {
  expect(render(<Sparkline timeline={TIMELINE} counts={[3]} />).container.querySelector('svg')).toBeNull()
})

test('weeks in which nothing came take no more of a page than one of them', () => {
  const sparse = pointsOf([...Array(20).fill(0), 3, ...Array(31).fill(0)])
  expect(sparse).toHaveLength(pointsOf([0, 0, 3, 0, 0]).length)
})
