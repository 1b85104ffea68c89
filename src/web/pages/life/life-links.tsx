import type { Endorsement } from '../../../domain/endorsements/endorsement.ts'
import { decideEndorsementStep } from '../../../domain/endorsements/steps.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'

interface LifeLinksProps {
  readonly frame: Frame
  readonly endorsement: Endorsement
}

/** Where a holder goes from an Endorsement, as it stands: time away, retiring, coming back. */
export function LifeLinks({ frame, endorsement }: LifeLinksProps) {
  const { text } = frame.language
  const words = text.life
  const { id, state } = endorsement
  const links: (readonly [string, string])[] = []
  if (state === 'active' || state === 'emerging') links.push([paths.leave.href(), words.leave.toPage])
  if (state === 'inactive') links.push([paths.leave.href(), words.leave.title])
  if (state === 'lapsed' || state === 'retired')
    links.push([paths.askToReturn.href(id), words.returning.toPage])
  if (state !== 'lapsed' && decideEndorsementStep(endorsement, 'retire', 'holder'))
    links.push([paths.retire.href(id), words.returning.retire.toPage])
  if (links.length === 0) return null
  return (
    <section class="at-card" aria-labelledby="life">
      <h2 class="govuk-heading-s" id="life">
        {words.title}
      </h2>
      <ul class="at-statements">
        {links.map(([href, label]) => (
          <li>
            <a class="govuk-link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
