import type { Endorsement } from '../../../domain/endorsements/endorsement.ts'
import { isEndorsed } from '../../../domain/endorsements/states.ts'
import { decideEndorsementStep } from '../../../domain/endorsements/steps.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'

interface LifeLinksProps {
  readonly frame: Frame
  readonly endorsement: Endorsement
}

/** Where a holder goes from an Endorsement, as it stands: its renewal, time away, retiring, coming back. */
export function LifeLinks({ frame, endorsement }: LifeLinksProps) {
  const { text } = frame.language
  const words = text.life
  const { id, state } = endorsement
  const links: (readonly [string, string])[] = []
  if (isEndorsed(state)) {
    links.push([paths.renewal.href(), text.renewals.fromEndorsement])
    links.push([paths.timeAway.href(), words.leave.toPage])
  }
  if (state === 'inactive') links.push([paths.timeAway.href(), words.leave.title])
  if (state === 'lapsed' || state === 'retired')
    links.push([paths.askToReturn.href(id), words.returning.toPage])
  if (state !== 'lapsed' && decideEndorsementStep(endorsement, 'retire', 'holder'))
    links.push([paths.retire.href(id), words.returning.retire.toPage])
  if (decideEndorsementStep(endorsement, 'move-away', 'system'))
    links.push([paths.moving.href(id), words.moving.own.toPage])
  if (state !== 'revoked') links.push([paths.ownAgencies.href(), words.agencies.own.toPage])
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
