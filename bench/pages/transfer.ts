import { type Agent, request } from 'node:http'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'

/** What came over the line, as it was sent. */
export interface Answer {
  readonly status: number
  readonly type: string
  readonly encoding: string
  readonly body: Buffer
  readonly milliseconds: number
}

/** Asks for an address and leaves the answer as it comes, compressed or not. */
export function transfer(
  url: URL,
  headers: Readonly<Record<string, string>>,
  agent?: Agent,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const asked = request(url, { headers, ...(agent && { agent }) }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (part: Buffer) => chunks.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          encoding: response.headers['content-encoding'] ?? '',
          body: Buffer.concat(chunks),
          milliseconds: performance.now() - start,
        }),
      )
    })
    // The server may close a connection that lay idle at the moment at which it is used again: as browsers do, ask anew.
    asked.on('error', (error: NodeJS.ErrnoException) => {
      const isLetGo = asked.reusedSocket && error.code === 'ECONNRESET'
      if (isLetGo) transfer(url, headers, agent).then(resolve, reject)
      else reject(error)
    })
    asked.end()
  })
}

const unpackers: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  zstd: zstdDecompressSync,
}

export function unpacked({ body, encoding }: Answer): string {
  const unpack = unpackers[encoding]
  return (unpack ? unpack(body) : body).toString('utf8')
}
