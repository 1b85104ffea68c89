import { z } from 'zod'
import type { JsonDocument } from './compose-badge.ts'

/** The most that a credential may weigh, in bytes. */
export const largestCredential = 256 * 1024

/** Far above what a badge needs; what is beyond takes long to look at, and is looked at by nobody. */
const deepest = 24
const mostParts = 2_000

export type ReadCredential =
  | { readonly form: 'json'; readonly document: JsonDocument }
  | {
      readonly form: 'jwt'
      readonly token: string
      readonly header: JsonDocument
      /** The payload, which is the credential with a few claims beside it. */
      readonly document: JsonDocument
    }

interface Unread {
  readonly code: 'too-large' | 'not-json' | 'no-text' | 'too-deep'
}

const ObjectSchema = z.record(z.string(), z.unknown())

/** Text as somebody pasted it: a document of JSON, or a signed token. Says why where it is neither. */
export function readCredential(text: string): ReadCredential | Unread {
  if (Buffer.byteLength(text) > largestCredential) return { code: 'too-large' }
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  if (trimmed === '') return { code: 'no-text' }
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(trimmed) ? readToken(trimmed) : readJson(trimmed)
}

function readJson(text: string): ReadCredential | Unread {
  const document = parseObject(text)
  return 'code' in document ? document : { form: 'json', document: document.object }
}

function readToken(token: string): ReadCredential | Unread {
  const [header, payload] = token
    .split('.', 2)
    .map((part) => parseObject(Buffer.from(part, 'base64url').toString('utf8')))
  if (!header || 'code' in header) return header ?? { code: 'not-json' }
  if (!payload || 'code' in payload) return payload ?? { code: 'not-json' }
  return { form: 'jwt', token, header: header.object, document: payload.object }
}

function parseObject(text: string): { readonly object: JsonDocument } | Unread {
  if (isTooDeep(text)) return { code: 'too-deep' }
  try {
    const read = ObjectSchema.safeParse(JSON.parse(text))
    return read.success ? { object: read.data } : { code: 'not-json' }
  } catch (error) {
    if (error instanceof SyntaxError) return { code: 'not-json' }
    throw error
  }
}

/** Looked at before anything is built of it. Brackets within texts count too, which no real badge comes near. */
function isTooDeep(text: string): boolean {
  let [depth, parts] = [0, 0]
  for (const char of text) {
    if (char === '{' || char === '[') {
      depth += 1
      parts += 1
      if (depth > deepest || parts > mostParts) return true
    } else if (char === '}' || char === ']') depth -= 1
  }
  return false
}
