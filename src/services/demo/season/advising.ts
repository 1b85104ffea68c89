import { rowsOf, type TableRows } from '../../../store/demo/insert-rows.ts'
import { daysBefore } from './days-before.ts'
import type { Season, SeasonAssociation, SeasonPerson } from './make-season.ts'
import { seasonId } from './season-id.ts'

/** Who advises an applicant in an association; nobody yet where the applicant has only just come. */
export function findAdvisor(
  { people }: Season,
  { shortId }: SeasonAssociation,
  applicant: SeasonPerson,
): SeasonPerson | undefined {
  const advisors = people.filter(
    ({ id, roles }) => id !== applicant.id && roles[shortId]?.includes('advisor'),
  )
  if (applicant.story === 'newcomer' || advisors.length === 0) return undefined
  return advisors[people.indexOf(applicant) % advisors.length]
}

/** The coordinator who is written to and who writes back. */
export function getCoordinator({ people }: Season, { shortId }: SeasonAssociation): SeasonPerson {
  const found =
    people.find(({ roles }) => roles[shortId]?.[0] === 'coordinator') ??
    people.find(({ roles }) => roles[shortId]?.includes('coordinator'))
  if (!found) throw new Error(`${shortId} has no coordinator.`)
  return found
}

/** Who looks after how an association works. */
export function getAdministrator({ people }: Season, { shortId }: SeasonAssociation): SeasonPerson {
  const found = people.find(({ roles }) => roles[shortId]?.includes('administrator'))
  if (!found) throw new Error(`${shortId} has no administrator.`)
  return found
}

/** Advisors were given to applicants by the coordinator, some days after these came. */
export function advisingRows(season: Season): TableRows[] {
  const rows = season.associations.flatMap((association) => {
    const coordinator = getCoordinator(season, association)
    const applicants = season.people.filter(({ roles }) => roles[association.shortId]?.includes('applicant'))
    return applicants.flatMap((applicant) => {
      const advisor = findAdvisor(season, association, applicant)
      if (!advisor) return []
      return {
        id: seasonId(`advising ${association.shortId} ${applicant.name}`),
        association_id: association.id,
        advisor_id: advisor.id,
        applicant_id: applicant.id,
        since: daysBefore(applicant.joinedOn, -3, 15),
        assigned_by: coordinator.id,
      }
    })
  })
  return [rowsOf('advising', rows)]
}
