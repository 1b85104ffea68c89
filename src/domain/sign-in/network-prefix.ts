import { z } from 'zod'

const four = z.ipv4()
const six = z.ipv6()

/** The part of an address that one household or office shares: /24 of IPv4, /56 of IPv6. */
export function networkPrefix(address: string | undefined): string {
  const plain = (address ?? '').replace(/%.*$/, '')
  const inner = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1] ?? plain
  if (four.safeParse(inner).success) return `${inner.split('.').slice(0, 3).join('.')}.0/24`
  if (six.safeParse(inner).success) return `${prefixOfSix(inner)}::/56`
  return 'unknown'
}

function prefixOfSix(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::')
  const before = groupsOf(head)
  const after = tail === undefined ? [] : groupsOf(tail)
  const missing = tail === undefined ? 0 : 8 - before.length - after.length
  const groups = [...before, ...Array.from({ length: missing }, () => 0), ...after]
  const [first = 0, second = 0, third = 0, fourth = 0] = groups
  return [first, second, third, fourth & 0xff00].map((group) => group.toString(16)).join(':')
}

/** An IPv4 address at the end stands for two groups. */
function groupsOf(text: string): number[] {
  if (text === '') return []
  return text.split(':').flatMap((group) => {
    if (!group.includes('.')) return [Number.parseInt(group, 16)]
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number)
    return [a * 256 + b, c * 256 + d]
  })
}
