import { listen } from '../../src/publisher/serve/listen.ts'
import { makeSiteServer } from '../../src/publisher/serve/serve-site.ts'

export interface ServedSite {
  /** Without a slash at the end, and without the site's base. */
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Serves a built site at a port of the system's choice. */
export async function serveFolder(site: string): Promise<ServedSite> {
  const server = makeSiteServer(site, console.error)
  const port = await listen(server, 0)
  return {
    origin: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}
