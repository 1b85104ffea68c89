import type { Fields } from '../domain/fields.ts'
import { readLimitedBody } from './read-limited-body.ts'

/** A posted form: its texts, and its files apart. */
export interface PostedForm {
  readonly kind: 'form'
  readonly fields: Fields
  readonly files: readonly PostedFile[]
}

interface PostedFile {
  readonly field: string
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A list that was pasted into the field `table`, or chosen as a file in its place. */
export function tableIn({ fields, files }: PostedForm): string | Uint8Array {
  const file = files.find(({ field, bytes }) => field === 'file' && bytes.byteLength > 0)
  return file ? file.bytes : (fields.table?.[0] ?? '')
}

export type FormReading = PostedForm | { readonly kind: 'too-large' | 'unread' | 'nul' }

/**
 * Reads a form, a JSON body being a form of one field `json`. The database cannot hold U+0000,
 * so a form with one is refused here, once for all.
 */
export async function readForm(request: Request, largest?: number): Promise<FormReading> {
  const body = await readLimitedBody(request.body, largest)
  if (body.kind === 'too-large') return { kind: 'too-large' }
  const type = request.headers.get('content-type') ?? ''
  const posted = type.startsWith('application/json')
    ? { fields: { json: [new TextDecoder().decode(body.bytes)] }, files: [] }
    : await splitForm(body.bytes, type)
  if (!posted) return { kind: 'unread' }
  return holdsNul(posted.fields) ? { kind: 'nul' } : { kind: 'form', ...posted }
}

async function splitForm(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
): Promise<Pick<PostedForm, 'fields' | 'files'> | undefined> {
  const form = await parse(bytes, type)
  if (!form) return undefined
  const fields: Record<string, string[]> = Object.create(null)
  const files: PostedFile[] = []
  for (const [field, value] of form) {
    if (typeof value === 'string') fields[field] = [...(fields[field] ?? []), value]
    else if (value.name !== '' || value.size > 0)
      files.push({ field, name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  return { fields, files }
}

async function parse(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData | undefined> {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function holdsNul(fields: Fields): boolean {
  return Object.entries(fields).some(
    ([name, values]) => name.includes('\0') || values.some((value) => value.includes('\0')),
  )
}
