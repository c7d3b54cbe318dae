import { describe, expect, test } from 'vitest'
import { articleAddress } from '../../../src/publisher/import/article-address.ts'
import { isPublicAddress } from '../../../src/publisher/import/public-addresses.ts'

describe('an IP address', () => {
  test.each(
    '8.8.8.8 1.1.1.1 172.15.0.1 172.32.0.1 192.167.1.1 100.63.0.1 2606:4700::1111 2a00:1450:4001::5'.split(
      ' ',
    ),
  )('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  test.each(
    '0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.255.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.168.1.1 198.18.0.1 224.0.0.1 255.255.255.255 :: ::1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:8.8.8.8 ::127.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: 2001:0:1::1 2001:db8::1 fc00::1 fd12::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1'.split(
      ' ',
    ),
  )('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('the address of an article', () => {
  test.each([
    ['https://a.example/x?utm_source=rss&id=3&UTM_Medium=y#top', 'https://a.example/x?id=3#top'],
    ['https://a.example/x?fbclid=1', 'https://a.example/x'],
    ['https://a.example/x?q=a%20b+c&ref=2', 'https://a.example/x?q=a%20b+c&ref=2'],
    ['/x?a', 'https://base.example/x?a'],
    ['../y', 'https://base.example/y'],
    ['//other.example/z', 'https://other.example/z'],
  ])('%s is written as %s', (text, written) => {
    expect(articleAddress(text, 'https://base.example/feeds/rss')).toBe(written)
  })

  test.each([
    '',
    'javascript:alert(1)',
    'ftp://a.example/',
    'https://user:word@a.example/',
    'mailto:a@b.example',
  ])('is not %j', (text) => {
    expect(articleAddress(text, 'https://base.example/')).toBeNull()
  })
})
