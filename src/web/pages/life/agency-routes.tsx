import { randomUUID } from 'node:crypto'
import type { Fields } from '../../../domain/fields.ts'
import { readAgencyForm } from '../../../domain/life/agency.ts'
import { agreeToAgency, endAgreement, seeAgencyChoices } from '../../../services/life/agree-to-agency.ts'
import { addAgency, removeAgency, sendAgencyLink } from '../../../services/life/keep-agencies.ts'
import { listEndorsementsOf } from '../../../store/endorsements/endorsements.ts'
import { listAgencies } from '../../../store/life/agencies.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { staffScope } from '../questions/staff-scope.ts'
import { AgenciesPage } from './agencies-page.tsx'
import { OwnAgenciesPage } from './own-agencies-page.tsx'
import { agencyMeansOf, type LifeParts } from './parts.ts'

const staff = { staff: 'see-applications' } as const

/** Agencies: kept by staff, agreed to by people. */
export function addAgencyRoutes(areas: Areas, parts: LifeParts): void {
  const { site, frame } = parts
  const means = agencyMeansOf(parts)
  const words = frame.language.text.life.agencies

  areas.get(paths.agencies, staff, (c) => show(c))

  areas.post(paths.agencies, staff, async (c, { fields }) => {
    const read = readAgencyForm(fields)
    if ('faults' in read) {
      const problems = read.faults.map(({ field, code }) => ({ field, message: words.staff.fault[code] }))
      return show(c, fields, problems)
    }
    const added = await addAgency(means, keeperOf(c), { id: idIn(fields, 'id'), given: read.given })
    if (added) return c.redirect(paths.agencies.href(associationOf(c).shortId, { did: 'added' }), 303)
    return show(c, fields, [{ field: 'name', message: words.staff.refusal.listed }])
  })

  areas.post(paths.agencyLink, staff, async (c) => {
    const sent = await sendAgencyLink(means, keeperOf(c), readId(c.req.param('agency')))
    if (sent) return c.redirect(paths.agencies.href(associationOf(c).shortId, { did: 'sent' }), 303)
    return show(c, {}, [{ field: 'main', message: words.staff.refusal.closed }])
  })

  areas.post(paths.removeAgency, staff, async (c) => {
    await removeAgency(means, keeperOf(c), readId(c.req.param('agency')))
    return c.redirect(paths.agencies.href(associationOf(c).shortId, { did: 'removed' }), 303)
  })

  areas.get(paths.ownAgencies, 'signed-in', (c) => showOwn(c))

  areas.post(paths.agreeToAgency, 'signed-in', async (c) => {
    const agreed = await agreeToAgency(site.db, agreeingIn(c), randomUUID)
    if (agreed) return c.redirect(paths.ownAgencies.href({ did: 'agreed' }), 303)
    return showOwn(c, [{ field: 'main', message: words.own.refusal }])
  })

  areas.post(paths.endAgreement, 'signed-in', async (c) => {
    await endAgreement(site.db, agreeingIn(c))
    return c.redirect(paths.ownAgencies.href({ did: 'ended' }), 303)
  })

  async function show(c: SiteContext, values: Fields = {}, problems: readonly FieldProblem[] = []) {
    const association = associationOf(c)
    const agencies = await withScope(site.db, staffScope(c), (tx) => listAgencies(tx, association.id))
    const notes: Readonly<Record<string, string | undefined>> = words.staff.done
    const note = notes[c.req.query('did') ?? '']
    const props = { association, agencies, note, view: { values, problems }, newId: idIn(values, 'id') }
    const page = <AgenciesPage frame={frameOf(c, frame)} {...props} />
    return answerPage(c, page, problems.length > 0 ? 422 : 200)
  }

  async function showOwn(c: SiteContext, problems: readonly FieldProblem[] = []) {
    const { id: personId } = personOf(c)
    const agencies = await seeAgencyChoices(site.db, personId)
    const held = await withScope(site.db, { personId }, (tx) => listEndorsementsOf(tx, personId))
    const notes: Readonly<Record<string, string | undefined>> = words.own.done
    const props = { agencies, problems, holds: held.length > 0, note: notes[c.req.query('did') ?? ''] }
    const page = <OwnAgenciesPage frame={frameOf(c, frame)} {...props} />
    return answerPage(c, page, problems.length > 0 ? 409 : 200)
  }
}

function keeperOf(c: SiteContext) {
  return { personId: personOf(c).id, associationId: associationOf(c).id, now: c.get('visit').now }
}

function agreeingIn(c: SiteContext) {
  return { personId: personOf(c).id, agencyId: readId(c.req.param('agency')), now: c.get('visit').now }
}
