import { textOf } from '../../../domain/fields.ts'
import { didOf } from '../../../services/credentials/issuer.ts'
import { rotateKeys, rotateKeysFromPage } from '../../../services/credentials/rotate-keys.ts'
import { countSigned } from '../../../store/credentials/badges.ts'
import { listIssuerKeys } from '../../../store/credentials/issuer-keys.ts'
import { together } from '../../../store/together.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { staffScope } from '../questions/staff-scope.ts'
import { askForProof, findUnproved } from '../sign-in/parts.ts'
import { KeysPage } from './keys-page.tsx'
import type { CredentialParts } from './parts.ts'

const permit = { staff: 'change-association' } as const

/** The keys of an association, for its administrators. */
export function addKeyRoutes(areas: Areas, parts: CredentialParts): void {
  const { db, means, frame } = parts
  const words = frame.language.text.credentials.keys

  areas.get(paths.issuerKeys, permit, (c) => {
    const signed = c.req.query('signed') ?? ''
    return show(c, { signed: /^\d{1,6}$/.test(signed) ? Number(signed) : undefined })
  })

  areas.post(paths.issuerKeys, permit, async (c, { fields }) => {
    if (textOf(fields, 'sure') !== 'yes') return show(c, { problem: words.sure }, 422)
    const issuer = associationOf(c)
    const here = paths.issuerKeys.href(issuer.shortId)
    const unproved = await findUnproved(c, parts.site)
    if (unproved) return askForProof(c, unproved, here)
    const rotation = { issuer, byPersonId: personOf(c).id }
    const signed = await (parts.signsInJobs ? rotateKeysFromPage : rotateKeys)(db, means, rotation)
    if (signed === 'later') return c.redirect(here, 303)
    return c.redirect(paths.issuerKeys.href(issuer.shortId, { signed: String(signed) }), 303)
  })

  async function show(
    c: SiteContext,
    more: { readonly signed?: number | undefined; readonly problem?: string },
    status: 200 | 422 = 200,
  ) {
    const association = associationOf(c)
    const { keys, progress } = await withScope(db, staffScope(c), (tx) =>
      together({ keys: listIssuerKeys(tx, association.id), progress: countSigned(tx, association.id) }),
    )
    const inUse = keys.find(({ retiredAt }) => retiredAt === null)
    const did = inUse && didOf(means, association, inUse.publicKey)
    const { signed, problem } = more
    const props = { association, keys, did, signed, progress, problem }
    const page = <KeysPage frame={frameOf(c, frame)} {...props} />
    return answerPage(c, page, status)
  }
}
