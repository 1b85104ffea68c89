import { isDeepStrictEqual } from 'node:util'
import { answerContext } from '../../domain/credentials/compose-answer.ts'
import type { JsonDocument } from '../../domain/credentials/compose-badge.ts'
import type { Finding } from '../../domain/credentials/verification.ts'

type Foreign = Extract<Finding, { readonly code: 'foreign-context' }>

/**
 * Contexts decide what the words of a credential mean, so only those that came along are taken, and only where they
 * belong: at the top. One inside could give a part another meaning.
 */
export function checkContexts(
  document: JsonDocument,
  isBundled: (address: string) => boolean,
): Foreign | undefined {
  const { '@context': contexts, ...rest } = document
  const list: readonly unknown[] = Array.isArray(contexts) ? contexts : [contexts]
  if (list[0] !== 'https://www.w3.org/ns/credentials/v2') return tell(list[0])
  const foreign = list.find((context) =>
    typeof context === 'string' ? !isBundled(context) : !isDeepStrictEqual(context, answerContext),
  )
  if (foreign !== undefined) return tell(foreign)
  return holdsContext(rest) ? tell('@context') : undefined
}

function holdsContext(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, inner]) => key === '@context' || holdsContext(inner))
}

function tell(context: unknown): Foreign {
  const text = typeof context === 'string' ? context : (JSON.stringify(context) ?? '')
  return { code: 'foreign-context', context: text.slice(0, 200) }
}
