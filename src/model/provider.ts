import * as v from 'valibot'

export const ProviderSchema = v.object({
  /** The provider's id. */
  domain: v.string(),
  name: v.string(),
  description: v.optional(v.string()),
  /** Address of a logo; a monogram stands in where there is none. */
  logo: v.optional(v.string()),
})
export type Provider = v.InferOutput<typeof ProviderSchema>
