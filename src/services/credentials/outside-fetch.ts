import { lookup } from 'node:dns'
import { get } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Fetches a text from another issuer; rejects where that cannot or must not be done. */
export type FetchOutside = (address: string) => Promise<string>

/** The most that is read of an answer, and how long it may take. */
const largestAnswer = 1024 * 1024
const patience = 5_000

/** Addresses of this machine, of networks that are nobody else's business, and of no one in particular. */
const inside = new BlockList()
for (const [address, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(address, prefix, 'ipv4')

/** Only what is routed to everybody: 2000::/3, less the ranges that carry IPv4 or documentation in them. */
const everybodys = new BlockList()
everybodys.addSubnet('2000::', 3, 'ipv6')
const insideSix = new BlockList()
insideSix.addSubnet('2001::', 23, 'ipv6')
insideSix.addSubnet('2001:db8::', 32, 'ipv6')
insideSix.addSubnet('2002::', 16, 'ipv6')

/** Whether an address is one that anybody on the internet could ask. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !inside.check(address, 'ipv4')
  return isIP(address) === 6 && everybodys.check(address, 'ipv6') && !insideSix.check(address, 'ipv6')
}

/** Refuses at the moment of connecting, so that a name which changes its mind afterwards leads nowhere either. */
export const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '', 0)
    const addresses = found.filter(({ address }) => isPublicAddress(address))
    const [first] = addresses
    if (!first || addresses.length < found.length)
      return done(new Error(`${host} leads to a network that is not asked.`), '', 0)
    return options.all ? done(null, addresses) : done(null, first.address, first.family)
  })
}

/** By https, from a named host at the usual port, following nobody elsewhere. */
export const fetchOutside: FetchOutside = (address) =>
  new Promise((resolve, reject) => {
    const url = new URL(address)
    const mayBeAsked = url.protocol === 'https:' && url.port === '' && url.username === '' && !isLiteral(url)
    if (!mayBeAsked) return reject(new Error(`${address} is not asked.`))
    const request = get(
      url,
      {
        lookup: publicLookup,
        signal: AbortSignal.timeout(patience),
        headers: { accept: 'application/json' },
        agent: false,
      },
      (response) => {
        if (response.statusCode !== 200) {
          response.destroy()
          return reject(new Error(`${url.host} answered ${response.statusCode}.`))
        }
        const parts: Buffer[] = []
        let size = 0
        response.on('data', (part: Buffer) => {
          size += part.length
          if (size > largestAnswer) request.destroy(new Error(`${url.host} answered with too much.`))
          else parts.push(part)
        })
        response.on('end', () => resolve(Buffer.concat(parts).toString('utf8')))
        response.on('error', reject)
      },
    )
    request.on('error', reject)
  })

function isLiteral({ hostname }: URL): boolean {
  return hostname.startsWith('[') || isIP(hostname) !== 0
}
