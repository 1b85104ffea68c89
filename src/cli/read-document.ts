import type { Io, Source } from './io.ts'
import { en } from './messages/en.ts'

/** The text of a document; a sentence where it cannot be read. */
export async function readText(
  io: Io,
  path: string,
): Promise<{ readonly text: string } | { readonly problem: string }> {
  try {
    let text = ''
    for await (const piece of decode(await io.readFile(path))) text += piece
    return { text }
  } catch (error) {
    return { problem: whyUnreadable(path, error) }
  }
}

/** The text of a source as it comes; throws `NotUtf8` where it is something else. */
export async function* decode(source: Source): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const chunk of source.chunks()) yield toText(decoder, chunk)
  yield toText(decoder)
}

class NotUtf8 extends Error {}

function toText(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined })
  } catch (error) {
    throw new NotUtf8('The document is not UTF-8.', { cause: error })
  }
}

/** The sentence for an error of reading; any other error goes on. */
export function whyUnreadable(path: string, error: unknown): string {
  const name = path === '-' ? en.documents.standardInput : path
  if (error instanceof NotUtf8) return en.documents.cannotRead(name, en.documents.notUtf8)
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) throw error
  return en.documents.cannotRead(name, reasonFor(String(error.code)))
}

function reasonFor(code: string): string {
  switch (code) {
    case 'ENOENT':
      return en.documents.missing
    case 'EISDIR':
      return en.documents.isFolder
    case 'EACCES':
    case 'EPERM':
      return en.documents.notAllowed
    default:
      return code
  }
}
