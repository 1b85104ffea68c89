import { en } from './messages/en.ts'

/** Why the system refused, in words; a code without words stands for itself. */
export function reasonFor(code: string): string {
  return en.documents.reasons[code] ?? code
}
