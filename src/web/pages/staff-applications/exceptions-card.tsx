import { inThirdPerson } from '../../../domain/in-third-person.ts'
import type { GrantedException } from '../../../domain/ways/granted-exception.ts'
import { listExceptions } from '../../../store/ways/exceptions.ts'
import { paths } from '../../paths.ts'
import type { ApplicationCard, CardFrame } from './card.ts'

/** What is excused in the application now, and the way to excuse more. */
export const exceptionsCard: ApplicationCard = {
  place: 'aside',
  async load({ tx, today, inHand }) {
    const all = await listExceptions(tx, inHand.application.id)
    const inForce = all.filter(
      ({ end, decidedOn, expiresOn }) => end === null && decidedOn <= today && today <= expiresOn,
    )
    return (around) => <Exceptions {...around} exceptions={inForce} />
  },
}

function Exceptions({
  frame,
  association,
  inHand,
  exceptions,
}: CardFrame & { readonly exceptions: readonly GrantedException[] }) {
  const { text, format } = frame.language
  const words = text.staffApplications.cards
  const { findings } = inHand.evaluation
  const titleOf = (id: string) =>
    inThirdPerson(findings.find(({ requirement }) => requirement === id)?.title ?? id)
  return (
    <section class="at-card" aria-labelledby="exceptions-title">
      <h2 class="govuk-heading-s" id="exceptions-title">
        {words.exceptions}
      </h2>
      {exceptions.length === 0 ? <p class="at-quiet">{words.exceptionsNone}</p> : null}
      <ul class="at-list">
        {exceptions.map(({ requirement, expiresOn }) => (
          <li>
            <span>{titleOf(requirement)}</span>
            <span class="at-quiet">{words.exceptionUntil(format.day(expiresOn))}</span>
          </li>
        ))}
      </ul>
      <p>
        <a class="govuk-link" href={paths.exceptions.href(association.shortId, inHand.application.id)}>
          {words.exceptionsAll}
        </a>
      </p>
    </section>
  )
}
