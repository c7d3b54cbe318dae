import type { RouteObject } from 'react-router-dom'
import { ArticlePage } from '../pages/article-page.tsx'
import { FeedPage } from '../pages/feed-page.tsx'
import { BrokenPage } from './broken-page.tsx'
import { CatchFailure, PageOr } from './catch-failure.tsx'
import { FailedPage } from './failed-page.tsx'
import { Frame } from './frame.tsx'

/** Stands above the feed of a source, and comes with it alone. */
const aboutSource: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('../trends/source-facts.tsx')).SourceFacts }),
  },
]

/**
 * The feed and articles travel with the frame: an article is painted at once from its card, and what is around it in
 * its story comes after that. All other pages are loaded on demand.
 */
export const routes: RouteObject[] = [
  {
    element: (
      <CatchFailure as={BrokenPage}>
        <Frame />
      </CatchFailure>
    ),
    children: [
      {
        // What fails inside of a page leaves the way around it standing.
        element: <PageOr as={FailedPage} />,
        children: [
          { path: '/', element: <FeedPage /> },
          { path: '/page/:number', element: <FeedPage /> },
          { path: '/topics/:topic', element: <FeedPage /> },
          { path: '/topics/:topic/page/:number', element: <FeedPage /> },
          { path: '/source/:domain', element: <FeedPage />, children: aboutSource },
          { path: '/source/:domain/page/:number', element: <FeedPage />, children: aboutSource },
          { path: '/article/:id', element: <ArticlePage /> },
          {
            path: '/story/:id',
            lazy: async () => ({ Component: (await import('../pages/story-page.tsx')).StoryPage }),
          },
          {
            path: '/topics',
            lazy: async () => ({ Component: (await import('../pages/topics-page.tsx')).TopicsPage }),
          },
          {
            path: '/sources',
            lazy: async () => ({ Component: (await import('../pages/sources-page.tsx')).SourcesPage }),
          },
          {
            path: '/catch-up',
            lazy: async () => ({ Component: (await import('../pages/catch-up-page.tsx')).CatchUpPage }),
          },
          {
            path: '/search',
            lazy: async () => ({ Component: (await import('../pages/search-page.tsx')).SearchPage }),
          },
          {
            path: '/trends',
            lazy: async () => ({ Component: (await import('../pages/trends-page.tsx')).TrendsPage }),
          },
          {
            path: '/saved',
            lazy: async () => ({ Component: (await import('../pages/saved-page.tsx')).SavedPage }),
          },
          {
            path: '/history',
            lazy: async () => ({ Component: (await import('../pages/history-page.tsx')).HistoryPage }),
          },
          {
            path: '/following',
            lazy: async () => ({ Component: (await import('../pages/following-page.tsx')).FollowingPage }),
          },
          {
            path: '/settings',
            lazy: async () => ({ Component: (await import('../pages/settings-page.tsx')).SettingsPage }),
          },
          {
            path: '/about',
            lazy: async () => ({ Component: (await import('../pages/about-page.tsx')).AboutPage }),
          },
          {
            path: '*',
            lazy: async () => ({ Component: (await import('../pages/not-found-page.tsx')).NotFoundPage }),
          },
        ],
      },
    ],
  },
]
