import { NotFound } from '../../../domain/errors.ts'
import { type Fields, numberOf, textOf } from '../../../domain/fields.ts'
import { matchMembers } from '../../../domain/ways/match-members.ts'
import { readMembers } from '../../../domain/ways/read-members.ts'
import { loadPolicy } from '../../../services/applications/load-policy.ts'
import { readTable } from '../../../services/portfolio/table/read-table.ts'
import { confirmMemberships, type MembershipToConfirm } from '../../../services/ways/confirm-memberships.ts'
import { declineClaim } from '../../../services/ways/decline-claim.ts'
import { takeMembershipBack } from '../../../services/ways/take-membership-back.ts'
import { isDay } from '../../../standards/day.ts'
import { getAssociation } from '../../../store/people/associations.ts'
import { listApplicantNames, listClaims } from '../../../store/ways/claims.ts'
import { isMembershipOf, listLatestMemberships, listMemberships } from '../../../store/ways/memberships.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import type { FieldProblem, FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { tableIn } from '../../read-form.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import { staffScope } from '../questions/staff-scope.ts'
import { MembershipPreviewPage } from './membership-preview-page.tsx'
import { MembershipsPage } from './memberships-page.tsx'
import type { WayParts } from './parts.ts'
import { readTaken } from './taken-members.ts'

const permit = { staff: 'see-applications' } as const
const mostClaims = 15
const mostConfirmed = 15
const longestReason = 1000
const knownId = /^[a-z0-9-]{1,60}$/

/** Confirming memberships by hand, and with the association's list. */
export function addMembershipRoutes(areas: Areas, { site, frame, standards }: WayParts): void {
  const words = frame.language.text.ways.memberships

  areas.get(paths.memberships, permit, (c) => show(c, { values: {}, problems: [] }))

  areas.post(paths.memberships, permit, async (c, { fields }) => {
    const read = textOf(fields, 'source') === 'list' ? await readList(c, fields) : readClaim(fields)
    if ('problem' in read) return show(c, { values: fields, problems: [read.problem] })
    const who = { ...staffScope(c), at: c.get('visit').now }
    const { confirmed, left } = await confirmMemberships(site.db, who, read.memberships)
    const told = { confirmed: String(confirmed), left: String(left) }
    return c.redirect(paths.memberships.href(associationOf(c).shortId, told), 303)
  })

  areas.post(paths.takeBackMembership, permit, async (c, { fields }) => {
    const membershipId = readId(c.req.param('membership'))
    const isKnown = await withScope(site.db, staffScope(c), (tx) =>
      isMembershipOf(tx, associationOf(c).id, membershipId),
    )
    if (!isKnown) throw new NotFound()
    const field = `reason-${membershipId}`
    const reason = textOf(fields, field).trim()
    const refuse = (message: string) => show(c, { values: fields, problems: [{ field, message }] })
    if (reason === '') return refuse(words.reasonMissing)
    if (reason.length > longestReason) return refuse(words.reasonLong)
    const association = associationOf(c)
    const ended = await takeMembershipBack(site.db, site.sendMail, {
      ...{ personId: staffScope(c).personId, association, reason, at: c.get('visit').now },
      membershipId,
    })
    return c.redirect(paths.memberships.href(association.shortId, { ended: ended ? 'yes' : 'no' }), 303)
  })

  areas.post(paths.declineClaim, permit, async (c, { fields }) => {
    const entryId = readId(c.req.param('entry'))
    const field = `why-${entryId}`
    const reason = textOf(fields, field)
    const refuse = (message: string) => show(c, { values: fields, problems: [{ field, message }] })
    if (reason === '') return refuse(words.declineMissing)
    if (reason.length > longestReason) return refuse(words.reasonLong)
    const association = associationOf(c)
    const { now: at, today } = c.get('visit')
    const declined = await declineClaim(site.db, site.sendMail, {
      ...{ personId: staffScope(c).personId, association, entryId, reason, at, today },
      version: numberOf(fields, 'version'),
    })
    return c.redirect(paths.memberships.href(association.shortId, { declined: declined ? 'yes' : 'no' }), 303)
  })

  areas.post(paths.membershipList, permit, async (c, form) => {
    const reading = await readTable(tableIn(form))
    if ('fault' in reading) return refuseList(c, form.fields, words.fault[reading.fault])
    const { id } = associationOf(c)
    const { people, confirmed, policy, memberOf } = await withScope(site.db, staffScope(c), async (tx) => ({
      people: await listApplicantNames(tx, id),
      confirmed: await listMemberships(tx, id),
      policy: await loadPolicy(tx, id),
      memberOf: (await getAssociation(tx, id)).standardsOf,
    }))
    const members = readMembers(reading.table, policy.membership)
    if ('fault' in members) return refuseList(c, form.fields, words.noHeadings)
    const matched = matchMembers(members.members, people, confirmed, memberOf)
    const props = { association: associationOf(c), matched, faults: members.faults }
    return answerPage(c, <MembershipPreviewPage frame={frameOf(c, frame)} {...props} />)
  })

  function refuseList(c: SiteContext, fields: Fields, message: string) {
    const isEmpty = message === words.fault.empty
    const problem = { field: 'table', message: isEmpty ? words.nothingGiven : message }
    return show(c, { values: fields, problems: [problem] })
  }

  async function readList(c: SiteContext, fields: Fields): Promise<Read> {
    const { standardsOf } = await getAssociation(site.db, associationOf(c).id)
    const memberships = readTaken(fields, standardsOf)
    return memberships.length > 0
      ? { memberships }
      : { problem: { field: 'table', message: words.noneTaken } }
  }

  function readClaim(fields: Fields): Read {
    const entryId = readId(textOf(fields, 'entry'))
    const personId = readId(textOf(fields, 'person'))
    const [from, to] = [textOf(fields, `from-${entryId}`), textOf(fields, `to-${entryId}`)]
    const memberOf = textOf(fields, 'memberOf')
    if (!isDay(from) || !isDay(to) || from > to || !knownId.test(memberOf))
      return { problem: { field: `from-${entryId}`, message: words.badDays } }
    const number = textOf(fields, `number-${entryId}`).slice(0, 100) || null
    return { memberships: [{ personId, memberOf, from, to, number, source: 'by-hand', entryId }] }
  }

  async function show(c: SiteContext, view: FormView) {
    const association = associationOf(c)
    const wanted = { associationId: association.id, today: c.get('visit').today, limit: mostClaims }
    const find = (c.req.query('name') ?? '').trim().slice(0, 200)
    const latest = { associationId: association.id, name: find, limit: mostConfirmed }
    const [claims, confirmed] = await withScope(site.db, staffScope(c), (tx) =>
      Promise.all([listClaims(tx, wanted), listLatestMemberships(tx, latest)]),
    )
    const nameAssociation = (id: string) => standards.nameAssociation(id)
    const props = {
      association,
      claims,
      confirmed,
      find,
      most: mostClaims,
      nameAssociation,
      view,
      note: noteOf(c),
    }
    const status = view.problems.length > 0 ? 422 : 200
    return answerPage(c, <MembershipsPage frame={frameOf(c, frame)} {...props} />, status)
  }

  function noteOf(c: SiteContext): string | undefined {
    const ended = c.req.query('ended')
    if (ended !== undefined) return ended === 'yes' ? words.takenBack : words.takenBefore
    const declined = c.req.query('declined')
    if (declined !== undefined) return declined === 'yes' ? words.declined : words.declinedBefore
    const confirmed = c.req.query('confirmed')
    if (confirmed === undefined) return undefined
    const told = { confirmed: [confirmed], left: [c.req.query('left') ?? '0'] }
    const figure = (name: string) => frame.language.format.figure(numberOf(told, name))
    return words.done(figure('confirmed'), figure('left'))
  }
}

type Read = { readonly memberships: readonly MembershipToConfirm[] } | { readonly problem: FieldProblem }
