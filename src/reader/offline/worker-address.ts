/** The worker's address, as the page's content security policy wants it: by the one policy that makes any. */
export function workerAddress(base: string): TrustedScriptURL | string {
  const address = `${base}sw.js`
  // Whatever it is asked for, it gives this one script.
  const policy = window.trustedTypes?.createPolicy('sw-url', { createScriptURL: () => address })
  return policy?.createScriptURL(address) ?? address
}
