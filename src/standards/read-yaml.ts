import { readFileSync } from 'node:fs'
import { parse, YAMLParseError } from 'yaml'

type YamlReading = { readonly value: unknown } | { readonly message: string }

/** The content of a YAML 1.2 file, with merge keys; else what to do about it. */
export function readYaml(path: string): YamlReading {
  try {
    const value: unknown = parse(readFileSync(path, 'utf8'), {
      schema: 'core',
      merge: true,
      logLevel: 'error',
    })
    return value === null ? { message: 'The file is empty.' } : { value }
  } catch (error) {
    const message = messageFor(error)
    if (message === undefined) throw error
    return { message }
  }
}

function messageFor(error: unknown): string | undefined {
  if (error instanceof YAMLParseError) return `This is not YAML: ${firstLine(error.message)}.`
  if (error instanceof ReferenceError) return aliasMessage(error)
  if (error instanceof RangeError) return 'It is nested too deeply to be a standard.'
  if (error instanceof Error && 'syscall' in error && 'code' in error) return systemMessage(error.code)
  return undefined
}

/** The reader stops where aliases stand for aliases and a few lines would unfold to gigabytes. */
function aliasMessage({ message }: ReferenceError): string {
  return message.startsWith('Unresolved alias')
    ? `An alias has no anchor before it: ${message.slice(message.lastIndexOf(':') + 2)}.`
    : 'Its aliases unfold to more than a standard can hold. Write the values out.'
}

function systemMessage(code: unknown): string {
  if (code === 'ENOENT') return 'The file is missing.'
  if (code === 'EISDIR') return 'This is a folder. Put a file in its place.'
  return `The file cannot be read (${String(code)}).`
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/[:.\s]+$/, '')
}
