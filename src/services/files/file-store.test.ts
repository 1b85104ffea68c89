import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type S3Server, s3Keys, startS3Server } from '../../../test/files/s3-server.ts'
import { createDiskStore } from './disk-store.ts'
import type { FileStore, KeptBytes } from './file-store.ts'
import { createS3Store } from './s3-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'attune-files-'))
let server: S3Server

beforeAll(async () => {
  server = await startS3Server('evidence')
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

async function listOf(kept: AsyncIterable<KeptBytes>): Promise<KeptBytes[]> {
  const list: KeptBytes[] = []
  for await (const one of kept) list.push(one)
  return list
}

const s3 = (change: Partial<Parameters<typeof createS3Store>[0]> = {}) =>
  createS3Store({ url: server.url, bucket: 'evidence', ...s3Keys, ...change })

const stores: readonly (readonly [string, () => FileStore])[] = [
  ['on disk', () => createDiskStore(join(folder, randomUUID()))],
  ['on S3', () => s3()],
]

describe.each(stores)('files %s', (_, create) => {
  test('come back as they were put', async () => {
    const [store, id, bytes] = [create(), randomUUID(), Uint8Array.from([0, 255, 13, 10, 26])]
    await store.put(id, bytes)

    expect(new Uint8Array((await store.get(id)) ?? [])).toEqual(bytes)
  })

  test('that are not there are undefined, and may be removed', async () => {
    const [store, id] = [create(), randomUUID()]
    await store.remove(id)

    expect(await store.get(id)).toBeUndefined()
  })

  test('are gone once removed', async () => {
    const [store, id] = [create(), randomUUID()]
    await store.put(id, Uint8Array.from([1]))
    await store.remove(id)

    expect(await store.get(id)).toBeUndefined()
  })

  test('are listed, all pages of them, with the time since when they are kept', async () => {
    server.objects.clear()
    const [store, ids] = [
      create(),
      [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()].sort(),
    ]
    const before = Date.now() - 2000
    for (const id of ids) await store.put(id, Uint8Array.from([1]))
    const kept = await listOf(store.list())

    expect(kept.map(({ id }) => id).sort()).toEqual(ids)
    expect(kept.every(({ keptSince }) => keptSince.getTime() > before)).toBe(true)
  })

  test('are named by our own ids only', async () => {
    const store = create()
    for (const id of ['../../etc/passwd', '', 'a/b', `${randomUUID()}/../x`]) {
      await expect(async () => store.put(id, Uint8Array.from([1]))).rejects.toThrow('named by a UUID')
      await expect(async () => store.get(id)).rejects.toThrow('named by a UUID')
    }
  })
})

describe('on disk', () => {
  test('only the owner of the program reads them, and nothing half written is left', async () => {
    const [data, id] = [join(folder, randomUUID()), randomUUID()]
    await createDiskStore(data).put(id, Uint8Array.from([1]))

    expect(statSync(join(data, 'files', id.slice(0, 2), id)).mode & 0o777).toBe(0o600)
    expect(statSync(join(data, 'files')).mode & 0o777).toBe(0o700)
    expect(readdirSync(join(data, 'incoming'))).toEqual([])
  })

  test('what was half written when the process died is cleared away after its time', async () => {
    const data = join(folder, randomUUID())
    const [old, fresh] = [join(data, 'incoming', 'old'), join(data, 'incoming', 'fresh')]
    mkdirSync(join(data, 'incoming'), { recursive: true })
    for (const path of [old, fresh]) writeFileSync(path, 'half')
    utimesSync(old, new Date('2026-01-01'), new Date('2026-01-01'))

    await createDiskStore(data).clearDrafts(new Date('2026-02-01'))

    expect(readdirSync(join(data, 'incoming'))).toEqual(['fresh'])
  })

  test('a folder without files lists none', async () => {
    expect(await listOf(createDiskStore(join(folder, 'nowhere')).list())).toEqual([])
  })
})

describe('on S3', () => {
  afterEach(() => {
    server.failures.length = 0
  })

  test('a wrong secret is a fault, and not an empty answer', async () => {
    const store = s3({ secretAccessKey: 'another' })

    await expect(store.get(randomUUID())).rejects.toThrow('answered GET with 403')
    await expect(store.put(randomUUID(), Uint8Array.from([1]))).rejects.toThrow('answered PUT with 403')
  })

  test('a wrong bucket is a fault when something is put', async () => {
    await expect(s3({ bucket: 'other' }).put(randomUUID(), Uint8Array.from([1]))).rejects.toThrow(
      'PUT with 404',
    )
  })

  test('a server that stumbles is asked again', async () => {
    const [store, id] = [s3(), randomUUID()]
    server.failures.push(503, 500)
    await store.put(id, Uint8Array.from([7]))

    expect(server.objects.get(`files/${id}`)?.bytes).toEqual(Buffer.from([7]))
  })

  test('a server that stays down is a fault', async () => {
    server.failures.push(503, 503, 503, 503)

    await expect(s3().get(randomUUID())).rejects.toThrow('answered GET with 503')
  })

  test('an address that leads elsewhere is not followed', async () => {
    server.failures.push(307)

    await expect(s3().get(randomUUID())).rejects.toThrow()
  })

  test('objects of other programs in the bucket are not listed', async () => {
    server.objects.clear()
    server.objects.set('files/readme.txt', { bytes: Buffer.alloc(1), at: new Date() })
    server.objects.set('other/a&b', { bytes: Buffer.alloc(1), at: new Date() })

    expect(await listOf(s3().list())).toEqual([])
  })
})
