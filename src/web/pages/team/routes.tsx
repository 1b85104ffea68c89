import { NotFound } from '../../../domain/errors.ts'
import { type Fields, textOf } from '../../../domain/fields.ts'
import { type Role, roles } from '../../../domain/rights.ts'
import { readEmailAddress } from '../../../domain/sign-in/email-address.ts'
import { countWaysIn } from '../../../services/sign-in/count-ways-in.ts'
import { endSessionsOfPerson } from '../../../services/sign-in/end-sessions.ts'
import { invitePerson, withdrawInvitation } from '../../../services/sign-in/invite-person.ts'
import { loadTeam } from '../../../services/sign-in/load-team.ts'
import { removeRole } from '../../../services/sign-in/remove-role.ts'
import type { Areas } from '../../areas.ts'
import type { FieldProblem, FormView } from '../../forms/form-view.ts'
import { emptyForm } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { askForProof, circumstancesOf, getVisitor, type SignInParts } from '../sign-in/parts.ts'
import { TeamPage } from './team-page.tsx'

const permit = { staff: 'change-roles' } as const

/** Giving and taking roles, for the administrators of an association. */
export function addTeamRoutes(areas: Areas, parts: SignInParts): void {
  const { means, frame } = parts
  const { db } = means
  const words = frame.language.text.team

  areas.get(paths.team, permit, (c) => showTeam(c, emptyForm))

  areas.post(paths.team, permit, async (c, { fields }) => {
    const read = readInvitation(fields)
    if ('problems' in read) return showTeam(c, { values: fields, problems: read.problems }, 422)
    const { id: associationId, shortId } = associationOf(c)
    const visitor = await getVisitor(c, parts)
    const result = await invitePerson(means, visitor, { associationId, ...read }, circumstancesOf(c, parts))
    switch (result.kind) {
      case 'invited':
        return c.redirect(paths.team.href(shortId, 'invited'), 303)
      case 'prove-again':
        return askForProof(c, visitor, paths.team.href(shortId))
      case 'not-allowed':
        throw new NotFound()
      default:
        return result.kind satisfies never
    }
  })

  areas.post(paths.withdrawInvitation, permit, async (c) => {
    const { id: associationId, shortId } = associationOf(c)
    const visitor = await getVisitor(c, parts)
    const isGone = await withdrawInvitation(
      db,
      visitor,
      associationId,
      readId(c.req.param('id')),
      c.get('visit').now,
    )
    if (!isGone) throw new NotFound()
    return c.redirect(paths.team.href(shortId, 'withdrawn'), 303)
  })

  areas.post(paths.removeRole, permit, async (c, { fields }) => {
    const { id: associationId, shortId } = associationOf(c)
    const role = readRole(fields)
    if (!role) throw new NotFound()
    const visitor = await getVisitor(c, parts)
    const taken = { associationId, personId: readId(c.req.param('id')), role }
    const result = await removeRole(db, visitor, taken, c.get('visit').now)
    switch (result.kind) {
      case 'removed':
        return c.redirect(paths.team.href(shortId, 'removed'), 303)
      case 'prove-again':
        return askForProof(c, visitor, paths.team.href(shortId))
      case 'last-administrator':
      case 'under-way': {
        const message = result.kind === 'under-way' ? words.underWay : words.lastAdministrator
        return showTeam(c, { values: {}, problems: [{ field: 'people', message }] }, 422)
      }
      case 'not-held':
        throw new NotFound()
      default:
        return result.kind satisfies never
    }
  })

  areas.post(paths.endSessionsOf, permit, async (c) => {
    const { id: associationId, shortId } = associationOf(c)
    const ended = await endSessionsOfPerson(
      db,
      associationId,
      readId(c.req.param('id')),
      circumstancesOf(c, parts),
    )
    if (ended === undefined) throw new NotFound()
    return c.redirect(paths.team.href(shortId, 'ended'), 303)
  })

  async function showTeam(c: SiteContext, view: FormView, status: 200 | 422 = 200) {
    const association = associationOf(c)
    const [team, waysIn] = await Promise.all([
      loadTeam(db, association.id, c.get('visit').now),
      countWaysIn(db, personOf(c).id),
    ])
    const did = c.req.query('did') ?? ''
    const done = isDone(did) ? words.done[did] : undefined
    const moment = (instant: Date) => frame.language.format.instant(instant, association.timeZone)
    const props = { association, team, waysIn, moment, done, view }
    return answerPage(c, <TeamPage frame={frameOf(c, frame)} {...props} />, status)
  }

  function isDone(did: string): did is keyof typeof words.done {
    return Object.hasOwn(words.done, did)
  }

  function readInvitation(
    fields: Fields,
  ): { readonly email: string; readonly role: Role } | { readonly problems: readonly FieldProblem[] } {
    const email = readEmailAddress(textOf(fields, 'email'))
    const role = readRole(fields)
    if (email !== undefined && role) return { email, role }
    const { notAnAddress } = frame.language.text.signIn
    return {
      problems: [
        ...(email === undefined ? [{ field: 'email', message: notAnAddress }] : []),
        ...(role ? [] : [{ field: 'role', message: words.noRole }]),
      ],
    }
  }
}

function readRole(fields: Fields): Role | undefined {
  return roles.find((role) => role === textOf(fields, 'role'))
}
