import { BlockList, isIPv4 } from 'node:net'

/** IANA's registers of addresses for special use, and what carries an IPv4 address inside of an IPv6 one. */
const NOT_PUBLIC_4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4'
/** IPv6 gives out addresses from 2000::/3 alone; these are the parts of it that are no host on the internet. */
const NOT_PUBLIC_6 = '2001::/23 2001:db8::/32 2002::/16 3fff::/20'

const notPublic = new BlockList()
for (const [family, ranges] of [
  ['ipv4', NOT_PUBLIC_4],
  ['ipv6', NOT_PUBLIC_6],
] as const) {
  for (const range of ranges.split(' ')) {
    const [address = '', bits = ''] = range.split('/')
    notPublic.addSubnet(address, Number(bits), family)
  }
}
const given = new BlockList()
given.addSubnet('2000::', 3, 'ipv6')

/** Whether an IP address is one of the internet at large: not this machine, its network, or one for special use. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !notPublic.check(address, 'ipv4')
  const bare = address.replace(/%.*$/, '')
  return given.check(bare, 'ipv6') && !notPublic.check(bare, 'ipv6')
}
