import { type ConfirmationState, hoursByConfirmation } from '../../../domain/providers/confirmation.ts'
import type { Finding } from '../../../evaluation/finding.ts'
import type { Requirement } from '../../../standards/schema.ts'
import { ConfirmationTally } from '../../components/confirmation-mark.tsx'
import type { Language } from '../../messages/messages.ts'
import type { EntryLabel } from './describe-entries.ts'

type States = ReadonlyMap<string, ConfirmationState>

interface ConfirmedHoursProps {
  readonly finding: Finding
  readonly requirement: Requirement | undefined
  readonly states: States
  readonly language: Language
}

/** Of the hours of supervision that count, how many their providers confirmed, doubted or were never asked about. */
export function ConfirmedHours({ finding, requirement, states, language }: ConfirmedHoursProps) {
  if (requirement?.kind !== 'supervision' || finding.counted.length === 0) return null
  const counted = finding.counted.map(({ entry, amount }) => ({
    hours: amount,
    state: states.get(entry) ?? 'unasked',
  }))
  return (
    <>
      <p class="at-quiet">{language.text.finding.ofWhatCounts}</p>
      <ConfirmationTally frame={{ language }} hours={hoursByConfirmation(counted)} />
    </>
  )
}

/** Sessions as they are described, with how it stands with each. */
export function withConfirmation(
  describe: (entry: string) => EntryLabel,
  states: States,
): (entry: string) => EntryLabel {
  return (entry) => {
    const confirmation = states.get(entry)
    return confirmation ? { ...describe(entry), confirmation } : describe(entry)
  }
}
