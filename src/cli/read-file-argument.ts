import { en } from './messages/en.ts'
import { readOptions } from './read-options.ts'

type FileArgument =
  | { readonly file: string }
  | { readonly help: true }
  | { readonly problem: readonly string[] }

/** The one file that a verb takes, and nothing else. */
export function readFileArgument(verb: 'backup' | 'restore', args: readonly string[]): FileArgument {
  const options = readOptions({ help: 'flag' }, args)
  if ('problem' in options) return { problem: [options.problem, en.usage.more(verb)] }
  if (options.values.help) return { help: true }
  const [file, extra] = options.positionals
  if (file === undefined) return { problem: [en[verb].fileMissing] }
  return extra === undefined ? { file } : { problem: [en.usage.tooMuch(extra)] }
}
