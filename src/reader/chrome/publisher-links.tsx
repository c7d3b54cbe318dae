import { pathAddress } from '../app/navigate.ts'
import { useSite } from '../app/site-context.ts'
import { frameWords } from '../language/words/frame.ts'

/** What the publisher added to the site's own links, and where to write. */
export function PublisherLinks() {
  const { links = [], contact } = useSite().manifest
  return (
    <>
      {links.map(({ label, address }) => (
        <span key={`${label} ${address}`}>
          <a href={address.startsWith('/') ? pathAddress(address) : address}>
            <bdi>{label}</bdi>
          </a>{' '}
        </span>
      ))}
      {contact !== undefined && <a href={contact}>{frameWords().contact}</a>}
    </>
  )
}
