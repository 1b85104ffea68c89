import type { Reference } from '../../../domain/references/reference.ts'
import { listDeliveries } from '../../../store/references/reference-mails.ts'
import { listReferences } from '../../../store/references/references.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { ApplicationCard } from '../applications/application-cards.ts'
import type { ApplicationCard as StaffCard } from '../staff-applications/card.ts'
import { ReferenceMark, tellProgress } from './parts.tsx'

interface CardProps {
  readonly frame: Frame
  readonly references: readonly Reference[]
  /** How it goes with one of them, where that is told. */
  readonly progressOf?: (reference: Reference) => string
  readonly link: { readonly href: string; readonly label: string }
}

/** How the references of an application stand, on the applicant's page of it: states and nothing else. */
export const referencesCard: ApplicationCard = async (tx, { own, frame }) => {
  const { id } = own.application
  const references = await listReferences(tx, id)
  if (!own.edition.requirements.some(({ kind }) => kind === 'references')) return null
  const link = { href: paths.references.href(id), label: frame.language.text.references.card.link }
  return <Card {...{ frame, references, link }} />
}

/** The same on the page of staff, leading to what was written. */
export const staffReferencesCard: StaffCard = {
  place: 'main',
  async load({ tx, inHand }) {
    const { id } = inHand.application
    const [references, deliveries] = await Promise.all([listReferences(tx, id), listDeliveries(tx, id)])
    return ({ frame, association }) => {
      const label = frame.language.text.references.card.staffLink
      const link = { href: paths.staffReferences.href(association.shortId, id), label }
      const progressOf = (reference: Reference) =>
        tellProgress(frame, { reference, delivery: deliveries.get(reference.id) })
      return <Card {...{ frame, references, link, progressOf }} />
    }
  },
}

function Card({ frame, references, link, progressOf }: CardProps) {
  const words = frame.language.text.references
  return (
    <section class="at-card" aria-labelledby="references-title">
      <h2 class="govuk-heading-m" id="references-title">
        {words.card.title}
      </h2>
      {references.length === 0 ? <p>{words.card.none}</p> : null}
      <ul class="at-sections">
        {references.map((reference) => (
          <li>
            <bdi>{reference.raterName}</bdi>
            <ReferenceMark frame={frame} state={reference.state} />
            <span class="at-sections__lead">
              {[words.rolesOfRaters[reference.role], progressOf?.(reference) ?? '']
                .filter((told) => told !== '')
                .join('. ')}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a class="govuk-link" href={link.href}>
          {link.label}
        </a>
      </p>
    </section>
  )
}
