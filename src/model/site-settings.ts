import * as v from 'valibot'

/** What a publisher says of the site, as far as its pages show it. It travels with the manifest, which is to stay small. */
export const SiteSettingsSchema = v.object({
  title: v.string(),
  /** A sentence or two on what the site is. */
  description: v.optional(v.string()),
  /** Language of the pages, as BCP 47 writes it. */
  language: v.optional(v.string()),
  /** Zone of its days and times, as IANA names it; UTC without one. */
  timeZone: v.optional(v.string()),
  logo: v.optional(
    v.object({
      /** Inside the site. */
      path: v.string(),
      width: v.number(),
      height: v.number(),
      /** True where it says the title already, and so stands in its place. */
      hasTitle: v.boolean(),
    }),
  ),
  /** Where readers report what is wrong: `mailto:…` or a page. */
  contact: v.optional(v.string()),
  /** What the footer leads to besides the site's own pages. */
  links: v.optional(v.array(v.object({ label: v.string(), address: v.string() }))),
  /** Host of the publisher's own script that counts visits, which readers are told of. */
  analytics: v.optional(v.string()),
  /** Address of the front page, with a slash at its end, where the publisher said it. */
  siteUrl: v.optional(v.string()),
})
export type SiteSettings = Readonly<v.InferOutput<typeof SiteSettingsSchema>>
