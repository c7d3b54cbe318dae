// Chromium and Safari have them, and the policy of our pages demands them; the compiler's DOM does not know them yet.

/** An address that a policy of this page has let through as a script's. */
interface TrustedScriptURL {
  toString(): string
}

interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { readonly createScriptURL: (address: string) => TrustedScriptURL }
}

interface ServiceWorkerContainer {
  register(script: TrustedScriptURL, options?: RegistrationOptions): Promise<ServiceWorkerRegistration>
}

interface Window {
  readonly trustedTypes?: TrustedTypePolicyFactory
}
