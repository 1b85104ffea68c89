import type { Condition } from '../../../domain/life/reinstatement.ts'
import type { Language } from '../../messages/messages.ts'

interface ConditionListProps {
  readonly conditions: readonly (Condition & { readonly isAccepted?: boolean })[]
  readonly language: Language
  readonly isForStaff: boolean
}

/** What is asked of whoever comes back, line by line. */
export function ConditionList({ conditions, language, isForStaff }: ConditionListProps) {
  const { text, format } = language
  const words = text.life.returning
  const [outcomes, detail] = isForStaff
    ? [words.outcomeStaff, words.detailStaff]
    : [words.outcome, words.detail]
  return (
    <ul class="at-lines">
      {conditions.map(({ name, outcome, have, need, until, isAccepted }) => (
        <li>
          <span class="at-lines__name">{words.condition[name]}</span>
          <span class="at-lines__state">{isAccepted ? words.staff.isAccepted : outcomes[outcome]}</span>
          <span class="at-lines__when">
            {until === undefined
              ? detail[name](format.figure(have), format.figure(need))
              : words.memberUntil(format.day(until))}
          </span>
        </li>
      ))}
    </ul>
  )
}
