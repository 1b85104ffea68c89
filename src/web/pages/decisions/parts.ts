import type { DecisionMeans } from '../../../services/decisions/means.ts'
import type { Decider } from '../../../services/decisions/prepare-decision.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import type { LetterParts } from '../letters/parts.ts'

/** What the services of decisions are given by the pages. */
export function decisionMeansOf({ site, standards, issueBadge }: LetterParts): DecisionMeans {
  const { db, sendMail, baseUrl } = site
  const letterUrl = (application: string, letter: string) =>
    `${baseUrl}${paths.letter.href(application, letter)}`
  const endorsementUrl = (id: string) => `${baseUrl}${paths.endorsement.href(id)}`
  return { db, standards, sendMail, letterUrl, issueBadge, endorsementUrl }
}

/** Who decides about which application, and when. */
export function deciderOf(c: SiteContext, { site }: LetterParts): Decider {
  const association = associationOf(c)
  return {
    actor: personOf(c),
    associationId: association.id,
    applicationId: readId(c.req.param('application')),
    now: c.get('visit').now,
    dayOf: (instant) => site.dayOf(instant, association.timeZone),
  }
}
