import { largestDiscarded, largestForm } from './limits.ts'

type LimitedBody =
  | { readonly kind: 'read'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'too-large' }

/** Reads a body up to the limit, whatever its Content-Length claims. */
export async function readLimitedBody(
  body: ReadableStream<Uint8Array> | null,
  largest: number = largestForm,
): Promise<LimitedBody> {
  if (!body) return { kind: 'read', bytes: new Uint8Array() }
  let chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.byteLength
    if (length > largestDiscarded) break
    if (length > largest) chunks = []
    else chunks.push(chunk)
  }
  return length > largest
    ? { kind: 'too-large' }
    : { kind: 'read', bytes: new Uint8Array(Buffer.concat(chunks)) }
}
