import { expect, test } from 'vitest'
import { networkPrefix } from './network-prefix.ts'

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:12:34ab:5::1', '2001:db8:12:3400::/56'],
  ['2001:DB8:12:34FF:ffff:ffff:ffff:ffff', '2001:db8:12:3400::/56'],
  ['2001:db8::1', '2001:db8:0:0::/56'],
  ['fe80::1%eth0', 'fe80:0:0:0::/56'],
  ['::1', '0:0:0:0::/56'],
  ['64:ff9b::203.0.113.77', '64:ff9b:0:0::/56'],
  [undefined, 'unknown'],
  ['somewhere', 'unknown'],
  ['203.0.113.77, 10.0.0.1', 'unknown'],
])('%s belongs to %s', (address, prefix) => {
  expect(networkPrefix(address)).toBe(prefix)
})
