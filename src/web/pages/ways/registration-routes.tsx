import { type Fields, listOf, numberOf, textOf } from '../../../domain/fields.ts'
import { answerRegistrations } from '../../../services/applications/answer-registration.ts'
import { listAsked } from '../../../store/ways/registrations.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import type { FieldProblem, FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { staffScope } from '../questions/staff-scope.ts'
import type { WayParts } from './parts.ts'
import { RegistrationsPage } from './registrations-page.tsx'

const permit = { staff: 'see-applications' } as const
const mostShown = 100
const longest = 2000

/** Accepting and declining people before their application begins. */
export function addRegistrationRoutes(areas: Areas, { site, frame, standards }: WayParts): void {
  const words = frame.language.text.ways.registrations
  const means = {
    db: site.db,
    standards,
    dayOf: site.dayOf,
    sendMail: site.sendMail,
    letterUrl: (application: string, letter: string) =>
      `${site.baseUrl}${paths.letter.href(application, letter)}`,
  }

  areas.get(paths.registrations, permit, (c) =>
    show(c, { values: { application: [c.req.query('application') ?? ''] }, problems: [] }),
  )

  areas.post(paths.registrations, permit, async (c, { fields }) => {
    const read = readAnswer(fields)
    if ('problems' in read) return show(c, { values: fields, problems: read.problems })
    const { id: associationId, shortId } = associationOf(c)
    const who = { actor: personOf(c), associationId, at: c.get('visit').now }
    const { answered, left } = await answerRegistrations(means, { ...who, ...read })
    const told = { answered: String(answered), left: String(left) }
    return c.redirect(paths.registrations.href(shortId, told), 303)
  })

  async function show(c: SiteContext, view: FormView) {
    const association = associationOf(c)
    const { today } = c.get('visit')
    const asked = await withScope(site.db, staffScope(c), (tx) => listAsked(tx, association.id, mostShown))
    const nameStandard = ({ standard, edition }: { standard: string; edition: string }) =>
      standards.getEdition(standard, today, edition).title
    const props = { association, asked, most: mostShown, nameStandard, view, note: noteOf(c) }
    const status = view.problems.length > 0 ? 422 : 200
    return answerPage(c, <RegistrationsPage frame={frameOf(c, frame)} {...props} />, status)
  }

  function noteOf(c: SiteContext): string | undefined {
    const answered = c.req.query('answered')
    if (answered === undefined) return undefined
    const told = { answered: [answered], left: [c.req.query('left') ?? '0'] }
    const { format } = frame.language
    return words.done(format.figure(numberOf(told, 'answered')), format.figure(numberOf(told, 'left')))
  }

  function readAnswer(fields: Fields) {
    const applicationIds = listOf(fields, 'application')
    const [answer, reason] = [textOf(fields, 'answer'), textOf(fields, 'reason')]
    const problems: FieldProblem[] = []
    if (applicationIds.length === 0) problems.push({ field: 'application', message: words.noneChosen })
    if (answer !== 'accepted' && answer !== 'declined')
      problems.push({ field: 'answer', message: words.noAnswer })
    if (answer === 'declined' && reason === '') problems.push({ field: 'reason', message: words.noReason })
    if (reason.length > longest) problems.push({ field: 'reason', message: words.longReason })
    if (problems.length > 0 || (answer !== 'accepted' && answer !== 'declined')) return { problems }
    return { applicationIds: applicationIds.slice(0, mostShown), answer, reason } as const
  }
}
