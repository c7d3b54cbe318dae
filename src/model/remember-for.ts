/**
 * Makes something of an object once, for as long as anything holds that object. It must not change meanwhile, and
 * nobody may change what was made of it.
 */
export function rememberFor<Of extends object, Made extends object | string>(
  make: (of: Of) => Made,
): (of: Of) => Made {
  const known = new WeakMap<Of, Made>()
  return (of) => {
    const made = known.get(of) ?? make(of)
    known.set(of, made)
    return made
  }
}
