import { findEndorsementOf } from '../../../store/endorsements/endorsements.ts'
import { paths } from '../../paths.ts'
import type { ApplicationCard } from '../staff-applications/card.ts'

/** On the page of an application for staff: the way to the award, or the Endorsement that came of it. */
export const awardCard: ApplicationCard = {
  place: 'aside',
  async load({ tx, inHand: { application } }) {
    const endorsement = await findEndorsementOf(tx, application.id)
    if (!endorsement && application.state !== 'approved-for-exam') return null
    return ({ frame, association }) => {
      const { award: words, state } = frame.language.text.endorsements
      const { shortId } = association
      return (
        <section class="at-card" aria-labelledby="award-title">
          <h2 class="govuk-heading-s" id="award-title">
            {words.card}
          </h2>
          {endorsement ? (
            <p>
              <b>{state[endorsement.state]}</b>, {endorsement.number}
              <br />
              <a class="govuk-link" href={paths.staffEndorsement.href(shortId, endorsement.id)}>
                {words.toEndorsement}
              </a>
            </p>
          ) : (
            <p>
              {words.cardText}{' '}
              <a class="govuk-link" href={paths.award.href(shortId, application.id)}>
                {words.toAward}
              </a>
            </p>
          )}
        </section>
      )
    }
  },
}
