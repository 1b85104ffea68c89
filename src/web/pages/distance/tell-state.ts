import type { Finding } from '../../../evaluation/finding.ts'
import type { Requirement } from '../../../standards/schema.ts'
import type { StateKind } from '../../components/state.tsx'
import type { Language } from '../../messages/messages.ts'

interface ToldState {
  readonly kind: StateKind
  readonly words: string
}

/** The state of a finding in a shape and a few words. */
export function tellState(
  finding: Finding,
  requirement: Requirement | undefined,
  language: Language,
): ToldState {
  const { text, format } = language
  const { outcome, have, need, unit } = finding
  switch (outcome) {
    case 'met':
      return { kind: 'met', words: text.finding.outcome.met }
    case 'advice':
      return { kind: 'advice', words: text.finding.outcome.advice }
    case 'needs-judgement': {
      const judge = requirement?.kind === 'judgement' ? requirement.judgedBy : undefined
      return {
        kind: 'wait',
        words: judge ? text.finding.judgedBy[judge] : text.finding.outcome['needs-judgement'],
      }
    }
    case 'not-met':
      if (!hasFigures(finding)) return { kind: 'none', words: text.finding.missing }
      if (have === 0) return { kind: 'none', words: text.finding.notStarted }
      if (have >= need) return { kind: 'short', words: text.finding.outcome['not-met'] }
      return { kind: 'short', words: text.finding.short(format.missing(need - have), unit) }
    default:
      return outcome satisfies never
  }
}

/** Whether have and need say more than yes or no: a signature is there or it is not. */
export function hasFigures({ unit, need }: Finding): boolean {
  return need > 1 || (need === 1 && (unit === 'hours' || unit === 'months'))
}
