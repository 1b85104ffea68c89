import { unpackDocument } from './carried-document.ts'
import { largestDocument } from './limits.ts'
import { readLimitedBody } from './read-limited-body.ts'
import { withoutBidiControls } from './without-bidi-controls.ts'

export type PostedPortfolio =
  | { readonly kind: 'document'; readonly text: string; readonly file: string; readonly fields: PostedFields }
  | { readonly kind: 'too-large'; readonly fields: PostedFields }
  | { readonly kind: 'no-file' | 'unread-form' | 'lost-document'; readonly fields: PostedFields }
  | { readonly kind: 'empty' | 'not-text'; readonly file: string; readonly fields: PostedFields }

interface PostedFields {
  readonly on: string
  readonly standard: string
}

const noFields: PostedFields = { on: '', standard: '' }

/** The portfolio of a form: a chosen file, or the document that an earlier answer carried. */
export async function readPostedPortfolio(request: Request): Promise<PostedPortfolio> {
  const body = await readLimitedBody(request.body)
  if (body.kind === 'too-large') return { kind: 'too-large', fields: noFields }
  const form = await parseForm(body.bytes, request.headers.get('content-type') ?? '')
  if (!form) return { kind: 'unread-form', fields: noFields }

  const fields = { on: textOf(form, 'on').trim(), standard: textOf(form, 'standard').trim() }
  const carried = textOf(form, 'document')
  if (carried === '') return readFile(form.get('file'), fields)
  const text = unpackDocument(carried)
  return text === undefined
    ? { kind: 'lost-document', fields }
    : { kind: 'document', text, file: withoutBidiControls(textOf(form, 'name')), fields }
}

async function readFile(file: File | string | null, fields: PostedFields): Promise<PostedPortfolio> {
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return { kind: 'no-file', fields }
  const name = withoutBidiControls(file.name)
  if (file.size === 0) return { kind: 'empty', file: name, fields }
  if (file.size > largestDocument) return { kind: 'too-large', fields }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    if (text.trim() === '') return { kind: 'empty', file: name, fields }
    return { kind: 'document', text, file: name, fields }
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'not-text', file: name, fields }
    throw error
  }
}

async function parseForm(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData | undefined> {
  try {
    return await new Response(bytes, { headers: { 'content-type': contentType } }).formData()
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
