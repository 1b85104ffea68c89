import type { Io } from './io.ts'
import { en } from './messages/en.ts'
import { reasonFor } from './reason-for.ts'

/** The text of a document; a sentence where it cannot be read. */
export async function readText(
  io: Io,
  path: string,
): Promise<{ readonly text: string } | { readonly problem: string }> {
  const name = path === '-' ? en.documents.standardInput : path
  try {
    const bytes = await io.readFile(path)
    const text = decode(bytes)
    return text === undefined ? { problem: en.documents.cannotRead(name, en.documents.notUtf8) } : { text }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) throw error
    return { problem: en.documents.cannotRead(name, reasonFor(String(error.code))) }
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
