import { keptSections, type Section } from '../../../domain/portfolio/entry.ts'
import { countSections } from '../../../store/people/count-sections.ts'
import { paths } from '../../paths.ts'
import type { ApplicationCard, CardFrame } from './card.ts'

/** The sections of the portfolio as it lives on, each a click away. */
export const portfolioCard: ApplicationCard = {
  place: 'aside',
  async load({ tx, inHand }) {
    const counts = await countSections(tx, inHand.application.personId)
    return (around) => <Sections {...around} counts={counts} />
  },
}

function Sections({
  frame,
  association,
  inHand,
  counts,
}: CardFrame & { readonly counts: ReadonlyMap<Section, number> }) {
  const { text, format } = frame.language
  const words = text.staffApplications.cards
  const { personId } = inHand.application
  return (
    <section class="at-card" aria-labelledby="portfolio-title">
      <h2 class="govuk-heading-s" id="portfolio-title">
        <a class="govuk-link" href={paths.applicant.href(association.shortId, personId)}>
          {words.portfolio}
        </a>
      </h2>
      <p class="at-quiet">{words.portfolioLead}</p>
      <ul class="at-list">
        {keptSections.map((section) => (
          <li>
            <a class="govuk-link" href={paths.applicantSection.href(association.shortId, personId, section)}>
              {text.comments.sections[section]}
            </a>
            <b>{format.figure(counts.get(section) ?? 0)}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}
