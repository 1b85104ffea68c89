import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { fetchOutside, isPublicAddress, publicLookup } from './outside-fetch.ts'

describe('asking another issuer', () => {
  test('never leads to this machine or into a network of its own', () => {
    const closed = [
      ...[
        '127.0.0.1',
        '0.0.0.0',
        '10.1.2.3',
        '172.16.0.1',
        '172.31.255.255',
        '192.168.1.1',
        '169.254.169.254',
      ],
      ...['100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '192.0.2.7', '203.0.113.9'],
      ...['::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', '::ffff:127.0.0.1', '64:ff9b::7f00:1', 'ff02::1'],
      ...['2001:db8::1', '2001::1', '2002:7f00:1::', 'localhost', '', '1.2.3'],
    ]

    expect(closed.filter(isPublicAddress)).toEqual([])
    expect(['93.184.216.34', '8.8.8.8', '2606:2800:220:1::1'].filter(isPublicAddress)).toHaveLength(3)
  })

  test('looks at where a name leads when it connects', async () => {
    const lookedUp = (host: string) =>
      new Promise((resolve) =>
        publicLookup(host, { all: true }, (error, found) => resolve(error?.message ?? found)),
      )

    expect(await lookedUp('localhost')).toBe('localhost leads to a network that is not asked.')
  })

  test('refuses other protocols, ports, credentials and bare numbers before it asks anybody', async () => {
    let asked = 0
    const server = createServer((_, response) => {
      asked += 1
      response.end('{}')
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const { port } = server.address() as AddressInfo
    try {
      for (const address of [
        `http://127.0.0.1:${port}/`,
        `https://127.0.0.1:${port}/`,
        `https://localhost:${port}/`,
        'https://localhost/',
        'https://[::1]/',
        'https://2130706433/',
        'https://user@example.org/',
        'file:///etc/passwd',
      ])
        await expect(fetchOutside(address)).rejects.toThrow()
      expect(asked).toBe(0)
    } finally {
      server.close()
    }
  })
})
