import type { MovedFinding, Standing } from '../../../domain/applications/compare-submission.ts'
import type { Language } from '../../messages/messages.ts'

/** Findings that came to something else, each with what it was and what it is. */
export function MovedFindings({ moved, language }: { moved: readonly MovedFinding[]; language: Language }) {
  const words = language.text.applications.moved
  return (
    <ul class="at-lines">
      {moved.map(({ title, before, now }) => (
        <li>
          <span>{title}</span>
          <span class="at-lines__when">
            {words.arrow(
              before ? tell(before, language) : words.nothing,
              now ? tell(now, language) : words.notAsked,
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** "Not met (42 of 50 hours)": the outcome, with figures where any are asked. */
function tell({ outcome, have, need, unit }: Standing, { text, format }: Language): string {
  const words = text.finding.outcome[outcome]
  if (need <= 1) return words
  return `${words} (${format.figure(have)} ${text.finding.of(format.figure(need), unit)})`
}
