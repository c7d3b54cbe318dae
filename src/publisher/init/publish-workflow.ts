/** Builds and publishes on GitHub Pages with each push. */
export const PUBLISH_WORKFLOW = `name: Publish

on:
  push:
    branches: [main]
  workflow_dispatch:

permissions:
  contents: read
  pages: write
  id-token: write

# One after the other, so that an older state never replaces a newer one.
concurrency:
  group: pages

jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - uses: actions/configure-pages@v5
        id: pages
      # The site as it was: open tabs find its old parts for a week, and a build that loses many articles is refused.
      - uses: actions/cache@v4
        with:
          path: site
          key: site-\${{ github.run_id }}
          restore-keys: site-
      - run: npm install
      - run: npx throughline build --site-url "\${{ steps.pages.outputs.base_url }}"
      - uses: actions/upload-pages-artifact@v3
        with:
          path: site
      - uses: actions/deploy-pages@v4
        id: deployment
`
