import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { assignSpreads } from '../../../src/publisher/compile/assign-spreads.ts'

const GIVEN =
  'const b = { x: 1, y: 2 }; const no = null; let calls = 0; const f = () => ({ calls: ++calls });'
const evaluate = (expression: string) => runInNewContext(`${GIVEN} JSON.stringify(${expression})`)

test.each([
  '{ ...b }',
  '{ ...b, x: 3 }',
  '{ x: 3, ...b, }',
  '{ a: 1, b, ...b, y: 3, ...{ z: 4 }, ...f() }',
  '{ ...no, ...(b.x > 0 && { z: 1 }), ...(no ?? b) /* and , no more */ , q() {}, ["x" + 1]: 2 }',
  '{ a: { ...b, c: { d: 1, ...b } }, ...{ e: { ...b, f: [{ ...b, g: 1 }] } } }',
  '[(() => ({ ...b, x: ({ ...b }) }))(), { ...f(), calls: [calls, { ...f() }] }]',
])('%s has the same value when it is assigned', (expression) => {
  const code = assignSpreads(`(${expression})`)
  expect(code).not.toMatch(/\.\.\./)
  expect(code).toMatch(/Object\.assign\(/)
  expect(evaluate(code)).toBe(evaluate(expression))
})

test.each([
  '{ get a() { return 1 }, ...b }',
  '{ a: 1, b: [...c] }',
  'f(...c)',
  '({ a, ...rest }) => rest',
  '{}',
])('%s stays as it is', (expression) => {
  expect(assignSpreads(`(${expression})`)).toBe(`(${expression})`)
})
