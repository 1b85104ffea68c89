import type { Change } from '../../../services/reviews/find-change.ts'
import type { Page } from '../../components/layout.tsx'
import { draw } from '../../draw.ts'
import { keepBy } from '../../keep-by.ts'
import type { Language } from '../../messages/messages.ts'
import { MovedFindings } from '../applications/moved-findings.tsx'
import { describeEntries } from '../distance/describe-entries.ts'

interface ChangeCardProps {
  readonly change: Change | null
  readonly language: Language
}

const keepCard = keepBy<Change, Page>()

/** What the applicant changed since the review began, and what it moved, for everybody on it. */
export function ChangeCard({ change, language }: ChangeCardProps) {
  if (!change) return null
  return keepCard(change, '', () => draw(<Changed {...{ change, language }} />))
}

function Changed({ change, language }: { readonly change: Change; readonly language: Language }) {
  const { text, format } = language
  const words = text.reviews.change
  const then = describeEntries(change.before, language)
  const now = describeEntries(change.after, language)
  return (
    <section class="at-card" aria-labelledby="change-title">
      <h2 class="govuk-heading-m" id="change-title">
        {words.title}
      </h2>
      <p>{words.lead}</p>
      {change.findings.length === 0 ? (
        <p>{words.noFindings}</p>
      ) : (
        <>
          <h3 class="govuk-heading-s">{words.findings}</h3>
          <MovedFindings moved={change.findings} language={language} />
        </>
      )}
      <details class="at-fold">
        <summary>{words.see(format.figure(change.entries.length))}</summary>
        <ul class="at-lines at-fold__body">
          {change.entries.map(({ id, section, change: kind }) => {
            const { label } = kind === 'removed' ? then(id) : now(id)
            return (
              <li>
                <span>{label === id ? text.comments.sections[section] : <bdi>{label}</bdi>}</span>
                <span class="at-lines__when">
                  {text.comments.sections[section]}, {words.kinds[kind]}
                </span>
              </li>
            )
          })}
        </ul>
      </details>
    </section>
  )
}
