import type { Fit } from '../../../domain/applications/fit-categories.ts'
import type { Weighing } from '../../../services/applications/weigh-categories.ts'
import { DistanceWords } from '../../components/distance-words.tsx'
import type { Frame } from '../../components/layout.tsx'
import type { Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import type { ChoosePageProps } from './choose-page.tsx'

type Offer = Weighing['offers'][number]

/** What fits, with the reason, how far it is, and the way to apply. */
export function ChooseResults({ frame, weighing, competent }: ChoosePageProps) {
  const { text } = frame.language
  const { results, competent: residence } = text.applications.choose
  const { offers, unoffered } = weighing
  const of = (fits: Fit['fits']) => offers.filter(({ fit }) => fit.fits === fits)
  const names = new Intl.ListFormat(text.lang).format(unoffered.map((category) => text.category[category]))
  const hasOffers = offers.length > 0
  return (
    <div class="at-results" id="results">
      {competent ? (
        <p class="at-note">
          {competent.kind === 'none' ? residence.none : residence[competent.kind](competent.name)}
        </p>
      ) : null}
      <Group {...{ frame, offers: of('yes') }} id="yes" title={results.yes} />
      <Group {...{ frame, offers: of('partly') }} id="partly" title={results.partly} />
      {hasOffers && of('no').length === offers.length ? <p>{results.none}</p> : null}
      {hasOffers && unoffered.length > 0 ? <p class="at-quiet">{results.notOffered(names)}</p> : null}
      <Group {...{ frame, offers: of('no') }} id="no" title={results.no} lead={results.noLead} />
    </div>
  )
}

interface GroupProps {
  readonly frame: Frame
  readonly offers: readonly Offer[]
  readonly id: string
  readonly title: string
  readonly lead?: string
}

function Group({ frame, offers, id, title, lead }: GroupProps) {
  if (offers.length === 0) return null
  return (
    <section class="at-card" aria-labelledby={`${id}-title`}>
      <h2 class="govuk-heading-m" id={`${id}-title`}>
        {title}
      </h2>
      {lead ? <p class="at-quiet">{lead}</p> : null}
      <ul class="at-offers">
        {offers.map((offer, index) => (
          <OfferLine {...{ frame, offer }} isFirst={id !== 'no' && index === 0 && offers.length > 1} />
        ))}
      </ul>
    </section>
  )
}

function OfferLine({ frame, offer, isFirst }: { frame: Frame; offer: Offer; isFirst: boolean }) {
  const { text, format } = frame.language
  const words = text.applications.choose
  const { edition, association, distance, fit, open, held } = offer
  const { standard } = edition
  return (
    <li>
      <h3>
        {edition.title} {isFirst ? <span class="at-tag">{words.nearest}</span> : null}
      </h3>
      <p>{reasonOf(fit, text)}</p>
      <p class="at-quiet">
        {association.name} · {text.applications.edition(format.month(edition.edition))}
      </p>
      <p>
        {words.distance} <DistanceWords distance={distance} text={text} />
      </p>
      <p class="at-actions">
        {held ? (
          <a class="govuk-link" href={paths.endorsement.href(held.id)}>
            {words.heldAlready(held.number)}
          </a>
        ) : open ? (
          <a class="govuk-link" href={paths.application.href(open.id)}>
            {words.openAlready}
          </a>
        ) : (
          <a
            class={fit.fits === 'no' ? 'govuk-link' : 'govuk-button'}
            href={paths.newApplication.href({ association: association.shortId, standard })}
          >
            {words.open}
            <span class="govuk-visually-hidden">: {edition.title}</span>
          </a>
        )}
        <a class="govuk-link" href={paths.home.href({ standard })}>
          {words.see}
          <span class="govuk-visually-hidden">: {edition.title}</span>
        </a>
      </p>
    </li>
  )
}

function reasonOf(fit: Fit, text: Messages): string {
  const { reason } = text.applications.choose
  if (fit.fits === 'yes') return reason.yes(fit.practice)
  if (fit.fits === 'partly') return reason.partly(fit.practice, fit.also)
  return fit.missing === 'age' ? reason.age(fit.age) : reason.practice(fit.practice)
}
