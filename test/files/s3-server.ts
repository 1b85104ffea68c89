import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'

export interface S3Server {
  readonly url: string
  readonly objects: Map<string, { bytes: Buffer; at: Date }>
  /** Status codes to answer with before it does what it is asked. */
  readonly failures: number[]
  close(): Promise<void>
}

export const s3Keys = {
  accessKeyId: 'ATTUNETESTKEY',
  secretAccessKey: 'made-up/secret+key',
  region: 'us-test-1',
}

/** Behaves like S3 for what we ask of it: checks signature and hash of each request, lists two keys a page. */
export async function startS3Server(bucket: string): Promise<S3Server> {
  const objects: S3Server['objects'] = new Map()
  const failures: number[] = []
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    const failure = failures.shift()
    if (failure !== undefined) return answer(response, failure)
    if (!isSigned(request, body))
      return answer(response, 403, '<Error><Code>SignatureDoesNotMatch</Code></Error>')
    const url = new URL(request.url ?? '/', 'http://s3')
    if (!url.pathname.startsWith(`/${bucket}/`))
      return answer(response, 404, '<Error><Code>NoSuchBucket</Code></Error>')
    const key = decodeURIComponent(url.pathname.slice(bucket.length + 2))
    if (key === '') return answer(response, 200, listing(objects, url.searchParams))
    if (request.method === 'PUT') {
      objects.set(key, { bytes: body, at: new Date() })
      return answer(response, 200)
    }
    if (request.method === 'DELETE') {
      objects.delete(key)
      return answer(response, 204)
    }
    const found = objects.get(key)
    return found
      ? answer(response, 200, found.bytes)
      : answer(response, 404, '<Error><Code>NoSuchKey</Code></Error>')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    objects,
    failures,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function answer(response: ServerResponse, status: number, body: string | Buffer = ''): void {
  response.writeHead(status).end(body)
}

function listing(objects: S3Server['objects'], query: URLSearchParams): string {
  const after = query.get('continuation-token') ?? ''
  const prefix = query.get('prefix') ?? ''
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix)).sort()
  const rest = keys.filter((key) => key > after)
  const page = rest.slice(0, 2)
  const contents = page.map(
    (key) =>
      `<Contents><Key>${key.replaceAll('&', '&amp;')}</Key><LastModified>${objects.get(key)?.at.toISOString()}</LastModified></Contents>`,
  )
  const next = rest.length > 2 ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${rest.length > 2}</IsTruncated>${contents.join('')}${next}</ListBucketResult>`
}

/** AWS Signature Version 4, worked out from its description, apart from the library that signs. */
function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/
  const [, id, day = '', region = '', signed = '', signature] =
    pattern.exec(request.headers.authorization ?? '') ?? []
  const hash = request.headers['x-amz-content-sha256']
  const at = String(request.headers['x-amz-date'])
  if (id !== s3Keys.accessKeyId || region !== s3Keys.region || hash !== sha256(body)) return false
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => signed.split(';').includes(name)))
    return false
  const url = new URL(request.url ?? '/', 'http://s3')
  const query = [...url.searchParams]
    .map((pair) => pair.map(encode).join('='))
    .sort()
    .join('&')
  const headers = signed.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`)
  const canonical = [request.method, url.pathname, query, headers.join(''), signed, hash].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer>(
    hmac,
    Buffer.from(`AWS4${s3Keys.secretAccessKey}`),
  )
  return hmac(key, text).toString('hex') === signature
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function sha256(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
