import { expect, vi } from 'vitest'
import { rawRequest } from './raw-request.ts'

/** Waits until a front page is sent as it is packed best: what is made on the fly has no length beforehand. */
export async function untilPacked(origin: string): Promise<void> {
  await vi.waitFor(async () => {
    const { headers } = await rawRequest(origin, '/', { 'Accept-Encoding': 'br' })
    expect(headers['content-length']).toBeDefined()
  }, 20_000)
}
