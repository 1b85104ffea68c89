import type { Endorsement } from '../../../domain/endorsements/endorsement.ts'
import { heldStates, isEndorsed } from '../../../domain/endorsements/states.ts'
import { isRegistered } from '../../../services/endorsements/print-papers.ts'
import { findEndorsementOf } from '../../../store/endorsements/endorsements.ts'
import type { Frame } from '../../components/layout.tsx'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'
import type { ApplicationCard } from '../applications/application-cards.ts'

interface HeldCardProps {
  readonly frame: Frame
  readonly endorsements: readonly Endorsement[]
}

/** On the first page: what the person holds. */
export function HeldCard({ frame, endorsements }: HeldCardProps) {
  const { text } = frame.language
  const words = text.endorsements.own
  if (endorsements.length === 0) return null
  return (
    <section class="at-card" aria-labelledby="held">
      <h2 class="govuk-heading-s" id="held">
        {endorsements.length === 1 ? words.cardOne : words.card}
      </h2>
      <ul class="at-statements">
        {endorsements.map(({ id, standard, state, number }) => (
          <li>
            <a class="govuk-link" href={paths.endorsement.href(id)}>
              {nameStandard(standard, text)}
            </a>
            <br />
            <span class="at-quiet">
              {text.endorsements.state[state]}, {number}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** First of all on the first page: what is held, until when, and its certificate; what is to be renewed comes after. */
export function HoldingCard({ frame, endorsements }: HeldCardProps) {
  const { text, format } = frame.language
  const words = text.endorsements
  const held = endorsements.filter(({ state }) => heldStates.includes(state))
  if (held.length === 0) return null
  return (
    <section class="at-card" aria-labelledby="holding">
      <h2 class="govuk-heading-m" id="holding">
        {held.length === 1 ? words.own.cardOne : words.own.card}
      </h2>
      <ul class="at-statements">
        {held.map(({ id, standard, state, number, awardedOn, validUntil }) => (
          <li>
            <a class="govuk-link" href={paths.endorsement.href(id)}>
              {nameStandard(standard, text)}
            </a>
            : {words.state[state]}, {number}
            <br />
            {validUntil
              ? words.own.validFrom(format.day(awardedOn), format.day(validUntil))
              : words.own.heldSince(format.day(awardedOn))}{' '}
            {isEndorsed(state) ? (
              <a class="govuk-link" href={paths.certificate.href(id)}>
                {words.own.page.certificate}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** On the first page: what lapsed and is not held again, and the way back. */
export function LapsedCard({ frame, endorsements }: HeldCardProps) {
  const { text } = frame.language
  const words = text.endorsements.own.lapsed
  const lapsed = endorsements.filter(
    ({ state, standard }) =>
      state === 'lapsed' &&
      !endorsements.some((other) => other.standard === standard && heldStates.includes(other.state)),
  )
  if (lapsed.length === 0) return null
  return (
    <section class="at-card at-next" aria-labelledby="lapsed">
      <h2 class="govuk-heading-m" id="lapsed">
        {words.title}
      </h2>
      {lapsed.map(({ id, standard }) => (
        <>
          <p>{words.line(nameStandard(standard, text))}</p>
          <p class="at-actions">
            <a class="govuk-button" href={paths.askToReturn.href(id)}>
              {words.link}
            </a>
          </p>
        </>
      ))}
    </section>
  )
}

/** On the applicant's page of an application: the Endorsement that came of it, or letters for agencies until then. */
export const endorsementCard: ApplicationCard = async (tx, { own, frame }) => {
  const { application } = own
  const words = frame.language.text.endorsements.own
  const endorsement = await findEndorsementOf(tx, application.id)
  if (endorsement) return <HeldCard frame={frame} endorsements={[endorsement]} />
  if (!isRegistered(application)) return null
  return (
    <section class="at-card" aria-labelledby="proofs">
      <h2 class="govuk-heading-s" id="proofs">
        {words.proofs.title}
      </h2>
      <p class="at-quiet">{words.proofs.text}</p>
      <ul class="at-statements">
        <li>
          <a class="govuk-link" href={paths.proof.href(application.id, 'registered')}>
            {words.proofs.registered}
          </a>
        </li>
        {application.state === 'approved-for-exam' ? (
          <li>
            <a class="govuk-link" href={paths.proof.href(application.id, 'eligible')}>
              {words.proofs.eligible}
            </a>
          </li>
        ) : null}
      </ul>
    </section>
  )
}
