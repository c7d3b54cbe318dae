/** How the bundler gives what a CommonJS module exports: each name by a getter of its own. */
const GETTER = 'get: ((k) => from[k]).bind(null, key)'

/**
 * Has what is imported of a CommonJS module read once, when it has run. React is one: each element that is made and each
 * hook that is asked went through a bound function, which V8 inlines nowhere.
 */
export function holdImports(code: string): string {
  return code.replaceAll(GETTER, 'value: from[key]')
}
