/** A picture of a page, for links to it. */
export interface PreviewPicture {
  /** Inside the site. */
  readonly path: string
  readonly width: number
  readonly height: number
  /** What it says, for who can't see it. */
  readonly alt: string
}
