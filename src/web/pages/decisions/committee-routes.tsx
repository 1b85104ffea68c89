import { NotFound } from '../../../domain/errors.ts'
import { textOf } from '../../../domain/fields.ts'
import { loadPolicy } from '../../../services/applications/load-policy.ts'
import { appointToCommittee, endCommitteeMembership } from '../../../services/decisions/keep-committee.ts'
import { listCandidates, listCommittee } from '../../../store/decisions/committee.ts'
import { together } from '../../../store/together.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm, type FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import type { LetterParts } from '../letters/parts.ts'
import { staffScope } from '../questions/staff-scope.ts'
import { CommitteePage } from './committee-page.tsx'

const permit = { staff: 'change-policy' } as const

/** Who is on the committee, for the administrators of an association. */
export function addCommitteeRoutes(areas: Areas, { site, frame }: LetterParts): void {
  const words = frame.language.text.decisions.committee
  const keeper = (c: SiteContext) => ({ ...staffScope(c), now: c.get('visit').now })

  areas.get(paths.committee, permit, (c) => show(c, emptyForm))

  areas.post(paths.committee, permit, async (c, { fields }) => {
    const isAppointed = await appointToCommittee(site.db, keeper(c), textOf(fields, 'person'))
    if (isAppointed)
      return c.redirect(paths.committee.href(associationOf(c).shortId, { did: 'appointed' }), 303)
    return show(c, { values: fields, problems: [{ field: 'person', message: words.missing }] }, 422)
  })

  areas.post(paths.endMembership, permit, async (c) => {
    const hasEnded = await endCommitteeMembership(site.db, keeper(c), readId(c.req.param('id')))
    if (!hasEnded) throw new NotFound()
    return c.redirect(paths.committee.href(associationOf(c).shortId, { did: 'ended' }), 303)
  })

  async function show(c: SiteContext, view: FormView, status: 200 | 422 = 200) {
    const association = associationOf(c)
    const did = c.req.query('did')
    const shown = await withScope(site.db, staffScope(c), (tx) =>
      together({
        members: listCommittee(tx, association.id),
        candidates: listCandidates(tx, association.id),
        policy: loadPolicy(tx, association.id).then(({ decision }) => decision),
      }),
    )
    const note = did === 'appointed' || did === 'ended' ? words.done[did] : undefined
    return answerPage(
      c,
      <CommitteePage frame={frameOf(c, frame)} {...{ association, ...shown, view, note }} />,
      status,
    )
  }
}
