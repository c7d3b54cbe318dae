import { Fragment } from 'react'
import { FEED_FILES } from '../../model/feed-files.ts'
import { siteAddress } from '../app/base.ts'

/** Links to the feeds in a folder of the site, for programs that read feeds. Files, so the browser fetches them. */
export function FeedFileLinks({ folder }: { readonly folder: string }) {
  return FEED_FILES.map(({ name, file, type }) => (
    <Fragment key={file}>
      <a href={siteAddress(folder + file)} type={type}>
        {name}
      </a>{' '}
    </Fragment>
  ))
}
