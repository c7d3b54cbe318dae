import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../src/publisher/security-headers.ts'

const SCRIPT = "document.documentElement.dataset.theme = 'dark'"

test('a script in the page is allowed by its hash; modules and data need none', () => {
  const policy = contentSecurityPolicy(
    `<script type="module" src="/app/index.js"></script>` +
      `<script>${SCRIPT}</script>` +
      `<script type="application/ld+json">{"a":1}</script>`,
  )
  const hash = createHash('sha256').update(SCRIPT).digest('base64')
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`)
})
