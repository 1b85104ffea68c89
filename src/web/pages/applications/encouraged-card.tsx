import type { OwnApplication } from '../../../services/applications/load-own-application.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'

/** Where an association encourages a membership and asks for none: advice, until there is one that holds today. */
export function EncouragedCard({ frame, own }: { readonly frame: Frame; readonly own: OwnApplication }) {
  const { policy, edition, judged, today, association } = own
  const isAsked = edition.requirements.some(({ kind }) => kind === 'membership')
  const isMember = (judged.portfolio.memberships ?? []).some(
    ({ from, to }) => from <= today && (!to || to >= today),
  )
  if (policy.membership.asked !== 'encouraged' || isAsked || isMember) return null
  const words = frame.language.text.applications.encouraged
  return (
    <section class="at-card" aria-labelledby="encouraged-title">
      <h2 class="govuk-heading-m" id="encouraged-title">
        {words.title}
      </h2>
      <p>{words.text(association.name, policy.membership.otherAssociations)}</p>
      <p>
        <a class="govuk-link" href={paths.newEntry.href('memberships')}>
          {words.link}
        </a>
      </p>
    </section>
  )
}
