import type { Reference } from '../../../domain/references/reference.ts'
import { listReferences } from '../../../store/references/references.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { ApplicationCard } from '../applications/application-cards.ts'
import type { ApplicationCard as StaffCard } from '../staff-applications/card.ts'
import { ReferenceMark } from './parts.tsx'

interface CardProps {
  readonly frame: Frame
  readonly references: readonly Reference[]
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
    const references = await listReferences(tx, id)
    return ({ frame, association }) => {
      const label = frame.language.text.references.card.staffLink
      const link = { href: paths.staffReferences.href(association.shortId, id), label }
      return <Card {...{ frame, references, link }} />
    }
  },
}

function Card({ frame, references, link }: CardProps) {
  const words = frame.language.text.references
  return (
    <section class="at-card" aria-labelledby="references-title">
      <h2 class="govuk-heading-m" id="references-title">
        {words.card.title}
      </h2>
      {references.length === 0 ? <p>{words.card.none}</p> : null}
      <ul class="at-sections">
        {references.map(({ raterName, role, state }) => (
          <li>
            <bdi>{raterName}</bdi>
            <ReferenceMark frame={frame} state={state} />
            <span class="at-sections__lead">{words.rolesOfRaters[role]}</span>
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
