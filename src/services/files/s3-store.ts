import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import { z } from 'zod'
import { checkFileId, type FileStore, isFileId, type KeptBytes } from './file-store.ts'

export interface S3Settings {
  /** The server, such as https://s3.example.org. */
  readonly url: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

const secondsToAnswer = 30

/** Keeps files in a bucket of any server that speaks S3, by addresses of the form server/bucket/files/id. */
export function createS3Store(settings: S3Settings): FileStore {
  const ask = askServer(settings)
  const address = (id: string) => `files/${checkFileId(id)}`
  return {
    async put(id, bytes) {
      await ask('PUT', address(id), { body: Uint8Array.from(bytes) })
    },
    async get(id) {
      const answer = await ask('GET', address(id), { mayBeMissing: true })
      return answer.status === 404 ? undefined : new Uint8Array(await answer.arrayBuffer())
    },
    async remove(id) {
      await ask('DELETE', address(id), { mayBeMissing: true })
    },
    async *list() {
      let next: string | undefined = ''
      while (next !== undefined) {
        const query = new URLSearchParams({ 'list-type': '2', prefix: 'files/' })
        if (next !== '') query.set('continuation-token', next)
        const text: string = await (await ask('GET', `?${query}`)).text()
        yield* keptIn(text)
        next = element(text, 'NextContinuationToken')
      }
    },
    // A put that was not finished leaves nothing there.
    clearDrafts: async () => {},
  }
}

interface Question {
  readonly body?: Uint8Array<ArrayBuffer>
  readonly mayBeMissing?: boolean
}

function askServer({ url, bucket, region, accessKeyId, secretAccessKey }: S3Settings) {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 })
  const base = `${url.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}/`
  return async (method: string, path: string, { body, mayBeMissing }: Question = {}): Promise<Response> => {
    const signal = AbortSignal.timeout(secondsToAnswer * 1000)
    // The hash is signed, so that the server refuses bytes that changed on the way.
    const headers = { 'x-amz-content-sha256': hashOf(body) }
    // A redirect would carry the signed request to a server that nobody named.
    const request = { method, signal, headers, redirect: 'error' as const, ...(body && { body }) }
    const answer = await client.fetch(base + path, request)
    if (answer.ok || (mayBeMissing && answer.status === 404)) return answer
    throw new Error(`The file storage answered ${method} with ${answer.status}.`)
  }
}

function hashOf(body: Uint8Array = new Uint8Array()): string {
  return createHash('sha256').update(body).digest('hex')
}

/** The answer of a server is XML of a few fixed elements; names that are not ours are passed over. */
function* keptIn(text: string): Generator<KeptBytes> {
  for (const [, contents = ''] of text.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
    const id = element(contents, 'Key')?.replace(/^files\//, '') ?? ''
    const since = z.iso.datetime({ offset: true }).safeParse(element(contents, 'LastModified'))
    if (isFileId(id) && since.success) yield { id, keptSince: new Date(since.data) }
  }
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}

function element(text: string, name: string): string | undefined {
  const [, inside] = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(text) ?? []
  return inside?.replace(/&(amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity)
}
