import { FaultyStandards } from '../standards/load-standards.ts'
import { exitCodes, type Io, remark } from './io.ts'
import { en } from './messages/en.ts'
import { reasonFor } from './reason-for.ts'

/** What stopped a command, told in a sentence; where it happened only for those who ask for it. */
export async function reportError(error: unknown, io: Io): Promise<number> {
  await remark(io, sentencesFor(error))
  if (io.showsStacks && error instanceof Error) await remark(io, (error.stack ?? '').split('\n'))
  return exitCodes.failed
}

export function sentencesFor(error: unknown): readonly string[] {
  if (error instanceof FaultyStandards) {
    return error.faults.map(({ file, path, message }) => en.standards.fault(file, path, message))
  }
  if (isSystemError(error)) return [systemSentence(error)]
  return [en.trouble.unexpected(error instanceof Error ? error.message : String(error))]
}

interface SystemError extends Error {
  readonly code: unknown
  readonly syscall: unknown
  readonly path?: unknown
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'code' in error && 'syscall' in error
}

function systemSentence({ code, syscall, path }: SystemError): string {
  const action = en.trouble.actions[String(syscall)] ?? String(syscall)
  return en.trouble.system(typeof path === 'string' ? `${action} ${path}` : action, reasonFor(String(code)))
}
