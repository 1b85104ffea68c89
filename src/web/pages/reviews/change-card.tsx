import type { ChangeSince, MovedFinding } from '../../../domain/reviews/compare-portfolios.ts'
import type { Language } from '../../messages/messages.ts'
import type { EntryLabel } from '../distance/describe-entries.ts'

interface ChangeCardProps {
  readonly change: ChangeSince | null
  readonly describe: (entry: string) => EntryLabel
  readonly language: Language
}

/** What the applicant changed since the submission, and what it moved, for everybody on it. */
export function ChangeCard({ change, describe, language }: ChangeCardProps) {
  if (!change) return null
  const { text } = language
  const words = text.reviews.change
  return (
    <section class="at-card at-note" aria-labelledby="change-title">
      <h2 class="govuk-heading-m" id="change-title">
        {words.title}
      </h2>
      <p>{words.lead}</p>
      <ul class="at-entries">
        {change.entries.map(({ entry, section, kind }) => {
          const { label, when } = describe(entry)
          return (
            <li>
              {text.comments.sections[section]}: <bdi>{label === entry ? '' : label}</bdi> {when}{' '}
              <b>{words.kinds[kind]}</b>
            </li>
          )
        })}
      </ul>
      {change.findings.length === 0 ? (
        <p>{words.noFindings}</p>
      ) : (
        <>
          <h3>{words.findings}</h3>
          <ul class="at-entries">
            {change.findings.map((moved) => (
              <li>{tellMoved(moved, language)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function tellMoved({ title, before, now }: MovedFinding, { text, format }: Language): string {
  const told = (finding: MovedFinding['before']) => {
    const outcome = text.finding.outcome[finding.outcome]
    if (finding.need <= 1) return outcome
    const figures = `${format.figure(finding.have)} ${text.finding.of(format.figure(finding.need), finding.unit)}`
    return `${outcome} (${figures})`
  }
  return text.reviews.change.moved(title, told(before), now ? told(now) : text.reviews.change.gone)
}
