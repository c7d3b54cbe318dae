import type { RssFeed } from 'feedsmith'
import { type FedPicture, present } from './fed-article.ts'

type Media = NonNullable<RssFeed.Item<string>['media']>

/** Pictures that Media RSS names, the ones of their own first, then previews; and whether there is a film. */
export function readMedia(media: Media | undefined): { pictures: FedPicture[]; video: boolean } {
  const groups = present(media?.groups)
  const contents = [...present(media?.contents), ...groups.flatMap(({ contents }) => present(contents))]
  const previews = [
    ...present(media?.thumbnails),
    ...contents.flatMap(({ thumbnails }) => present(thumbnails)),
    ...groups.flatMap(({ thumbnails }) => present(thumbnails)),
  ]
  const pictures = contents.filter(
    ({ medium, type, url }) =>
      medium === 'image' ||
      type?.startsWith('image/') ||
      (medium === undefined &&
        type === undefined &&
        /\.(?:jpe?g|png|webp|avif|gif)(?:[?#]|$)/i.test(url ?? '')),
  )
  return {
    pictures: [...pictures, ...previews].flatMap(({ url, width, height }) =>
      url === undefined ? [] : { url, width, height },
    ),
    video: contents.some(({ medium, type }) => medium === 'video' || type?.startsWith('video/')),
  }
}
