import type { Child } from 'hono/jsx'
import type { NextStep } from '../../../evaluation/find-next-step.ts'
import type { Edition } from '../../../standards/schema.ts'
import type { Language } from '../../messages/messages.ts'
import { entriesId } from './requirement-row.tsx'
import { tellRemedy } from './tell-remedy.ts'

/** The first card of the page: the one thing to do next. */
export function NextStepCard({
  next,
  edition,
  language,
  eyebrow = language.text.distance.next,
  children,
}: {
  next: NextStep | null
  edition: Edition
  language: Language
  /** What the step is for, where that is to be said. */
  eyebrow?: string | undefined
  /** Ways to take the step at once, before the way to its reasons. */
  children?: Child
}) {
  const { text } = language
  const words = text.distance
  if (next === null)
    return (
      <section class="at-card at-next" aria-labelledby="next-title">
        <p class="at-eyebrow">{eyebrow}</p>
        <h2 class="govuk-heading-m" id="next-title">
          {edition.renewal ? words.renew : words.apply}
        </h2>
        <p>{edition.renewal ? words.renewText : words.applyText}</p>
        {children ? <p class="at-actions">{children}</p> : null}
      </section>
    )
  const { finding, others, decided } = next
  const { heading, rest } = tellRemedy(finding)
  return (
    <section class="at-card at-next" aria-labelledby="next-title">
      <p class="at-eyebrow">{eyebrow}</p>
      <h2 class="govuk-heading-m" id="next-title">
        {heading}
      </h2>
      <p>{rest}</p>
      <p class="at-actions">
        {children}
        <a class={children ? undefined : 'govuk-button'} href={`#${entriesId(finding.requirement)}`}>
          {words.seeNext}
        </a>
        {others > 0 ? <a href="#requirements">{words.afterNext(others, decided)}</a> : null}
      </p>
    </section>
  )
}
