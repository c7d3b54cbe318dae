import type { RouteObject } from 'react-router-dom'
import { FeedPage } from '../pages/feed-page.tsx'
import { BrokenPage } from './broken-page.tsx'
import { FailedPage } from './failed-page.tsx'
import { Frame } from './frame.tsx'

/** The feed travels with the frame, for it is where most visits begin; every other page is loaded on demand. */
export const routes: RouteObject[] = [
  {
    element: <Frame />,
    errorElement: <BrokenPage />,
    hydrateFallbackElement: <p hidden>Loading</p>,
    children: [
      {
        // What fails inside of a page leaves the way around it standing.
        errorElement: <FailedPage />,
        children: [
          { path: '/', element: <FeedPage /> },
          { path: '/page/:number', element: <FeedPage /> },
          { path: '/topics/:topic', element: <FeedPage /> },
          { path: '/topics/:topic/page/:number', element: <FeedPage /> },
          { path: '/source/:domain', element: <FeedPage /> },
          { path: '/source/:domain/page/:number', element: <FeedPage /> },
          {
            path: '/topics',
            lazy: async () => ({ Component: (await import('../pages/topics-page.tsx')).TopicsPage }),
          },
          {
            path: '/sources',
            lazy: async () => ({ Component: (await import('../pages/sources-page.tsx')).SourcesPage }),
          },
          {
            path: '/article/:id',
            lazy: async () => ({ Component: (await import('../pages/article-page.tsx')).ArticlePage }),
          },
          {
            path: '/story/:id',
            lazy: async () => ({ Component: (await import('../pages/story-page.tsx')).StoryPage }),
          },
          {
            path: '/search',
            lazy: async () => ({ Component: (await import('../pages/search-page.tsx')).SearchPage }),
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
