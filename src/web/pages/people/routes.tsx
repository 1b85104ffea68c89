import { NotFound } from '../../../domain/errors.ts'
import { listOf, textOf } from '../../../domain/fields.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import { isSection } from '../../../domain/portfolio/entry.ts'
import { assignAdvisor, endAdvisor } from '../../../services/people/assign-advisor.ts'
import { listPeople } from '../../../services/people/list-people.ts'
import { seeApplicant, seeSection } from '../../../services/people/see-applicant.ts'
import { isDay } from '../../../standards/day.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import type { FieldProblem, FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { nameLists } from '../portfolio/name-lists.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { ApplicantPage } from './applicant-page.tsx'
import { ApplicantSectionPage } from './applicant-section-page.tsx'
import { PeoplePage } from './people-page.tsx'
import type { PeopleRequest } from './search.tsx'

/** Who the association's applicants are, and their portfolios, for its staff and advisors. */
export function addPeopleRoutes(areas: Areas, parts: PortfolioParts): void {
  const { db } = parts.site

  areas.get(paths.people, { staff: 'see-advised' }, (c) => answerPeople(c, parts))

  areas.post(paths.assignAdvisor, { staff: 'assign-advisors' }, async (c, { fields }) => {
    const { shortId, id: associationId } = associationOf(c)
    const [advisorId, applicantIds] = [textOf(fields, 'advisor'), listOf(fields, 'applicant')]
    const words = parts.frame.language.text.people.assign
    const problems: FieldProblem[] = [
      ...(advisorId === '' ? [{ field: 'advisor', message: words.noAdvisor }] : []),
      ...(applicantIds.length === 0 ? [{ field: 'applicant', message: words.noApplicant }] : []),
    ]
    if (problems.length > 0) return answerPeople(c, parts, { values: fields, problems })
    const assigned = await assignAdvisor(db, { ...actOf(c), associationId }, advisorId, applicantIds)
    const [applicantId = ''] = applicantIds
    return textOf(fields, 'then') === 'applicant'
      ? c.redirect(paths.applicant.href(shortId, applicantId), 303)
      : c.redirect(paths.people.href(shortId, { assigned: String(assigned) }), 303)
  })

  areas.post(paths.endAdvisor, { staff: 'assign-advisors' }, async (c, { fields }) => {
    const { shortId, id: associationId } = associationOf(c)
    const applicantId = textOf(fields, 'applicant')
    await endAdvisor(db, { ...actOf(c), associationId }, textOf(fields, 'advisor'), applicantId)
    return c.redirect(paths.applicant.href(shortId, applicantId), 303)
  })

  areas.get(paths.applicant, { staff: 'see-advised' }, async (c) => {
    const { actor, now } = actOf(c)
    const seen = await seeApplicant(db, askingOf(c))
    if (seen.access !== 'allowed') return answerStopped(c, seen.access)
    const frame = frameOf(c, parts.frame)
    const names = nameLists(parts, parts.standards, { format: 'attune-portfolio/1' })
    return answerPage(c, <ApplicantPage {...{ frame, seen, names, now }} readerId={actor.id} />)
  })

  areas.get(paths.applicantSection, { staff: 'see-advised' }, async (c) => {
    const { actor, now } = actOf(c)
    const section = c.req.param('section') ?? ''
    if (!isSection(section)) throw new NotFound()
    const after = readEntryPlace(c.req.query('after'))
    const seen = await seeSection(db, askingOf(c), { section, after, now })
    if (seen.access !== 'allowed') return answerStopped(c, seen.access)
    const frame = frameOf(c, parts.frame)
    const names = nameLists(parts, parts.standards, {
      format: 'attune-portfolio/1',
      providers: [...seen.providers],
    })
    return answerPage(
      c,
      <ApplicantSectionPage
        {...{ frame, section, seen, names, now }}
        readerId={actor.id}
        isFirst={after === null}
      />,
    )
  })
}

async function answerPeople(c: SiteContext, parts: PortfolioParts, form?: FormView) {
  const association = associationOf(c)
  const request = readRequest(c)
  const list = await listPeople(parts.site.db, {
    actor: personOf(c),
    associationId: association.id,
    search: request.words,
    withoutAdvisor: request.advisor === 'none',
    after: request.after,
  })
  const frame = frameOf(c, parts.frame)
  return answerPage(
    c,
    <PeoplePage {...{ frame, association, list, request }} {...(form && { form })} />,
    form ? 422 : 200,
  )
}

function readRequest(c: SiteContext): PeopleRequest {
  const after = c.req.query('after') ?? ''
  const assigned = c.req.query('assigned') ?? ''
  return {
    words: c.req.query('words')?.trim().replaceAll('\0', '').slice(0, 200) ?? '',
    advisor: c.req.query('advisor') === 'none' ? 'none' : '',
    after: isUuid(after) ? after : undefined,
    assigned: /^\d{1,4}$/.test(assigned) ? assigned : undefined,
  }
}

/** The entry after which a page begins: its id, and its day where it has one. */
function readEntryPlace(text: string | undefined) {
  const [id = '', on = ''] = text?.split(' ') ?? []
  return isUuid(id) && (on === '' || isDay(on)) ? { id, on: on === '' ? null : on } : null
}

function actOf(c: SiteContext) {
  return { actor: personOf(c), now: c.get('visit').now }
}

function askingOf(c: SiteContext) {
  const applicantId = c.req.param('applicant') ?? ''
  return { actor: personOf(c), association: associationOf(c).shortId, applicantId }
}
