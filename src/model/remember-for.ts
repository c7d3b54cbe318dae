/**
 * Makes something of an object once, for as long as anything holds that object. It must not change meanwhile, and
 * nobody may change what was made of it.
 */
export function rememberFor<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, { readonly made: Made }>()
  return (of) => {
    let held = known.get(of)
    if (held === undefined) {
      held = { made: make(of) }
      known.set(of, held)
    }
    return held.made
  }
}
