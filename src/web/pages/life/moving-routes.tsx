import { textOf } from '../../../domain/fields.ts'
import { seeEndorsement } from '../../../services/endorsements/see-endorsement.ts'
import { acceptTransfer } from '../../../services/life/accept-transfer.ts'
import { verifyTransfer } from '../../../services/life/verify-transfer.ts'
import { writeTransfer } from '../../../services/life/write-transfer.ts'
import { answerDownload } from '../../answer-download.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import type { PostedForm } from '../../read-form.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import type { CredentialSite } from '../../site.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { ArrivalPage } from './arrival-page.tsx'
import { MovingPage } from './moving-page.tsx'
import { type LifeParts, lifeMeansOf } from './parts.ts'

const staff = { staff: 'see-applications' } as const
const largest = 300_000

/** Taking an Endorsement to another association, and accepting one there. */
export function addMovingRoutes(areas: Areas, parts: LifeParts, credentials: CredentialSite): void {
  const { site, frame } = parts
  const means = lifeMeansOf(parts)
  const words = frame.language.text.life.moving
  const { fetchOutside } = credentials
  const verifying = { db: site.db, means: credentials.means, ...(fetchOutside && { fetchOutside }) }

  areas.get(paths.moving, 'signed-in', (c) => show(c, 200))

  areas.post(paths.moving, 'signed-in', async (c) => {
    const { now } = c.get('visit')
    const written = await writeTransfer(site.db, credentials.means, { ...visitOf(c), now })
    if ('access' in written) return answerStopped(c, written.access)
    if (written.token === null) return show(c, 409)
    const bytes = new TextEncoder().encode(written.token)
    return answerDownload(c, { name: 'endorsement-transfer.jwt', mediaType: 'application/jwt', bytes })
  })

  areas.get(paths.arrivals, staff, (c) => showArrival(c))

  areas.post(
    paths.arrivals,
    staff,
    async (c, form) => {
      const token = tokenIn(form)
      if (token === '')
        return showArrival(c, { problems: [{ field: 'document', message: words.staff.none }] })
      const email = textOf(form.fields, 'email')
      if (textOf(form.fields, 'do') !== 'accept') return showArrival(c, { token, email })
      const { now, today } = c.get('visit')
      const { id: associationId, shortId } = associationOf(c)
      const wish = { actor: personOf(c), associationId, token, email, now, today }
      const answer = await acceptTransfer(means, verifying, wish)
      if (answer.accepted)
        return c.redirect(paths.staffEndorsement.href(shortId, answer.endorsementId, { did: 'entered' }), 303)
      const field = answer.reason === 'nobody-with-email' ? 'email' : 'main'
      const problems = [{ field, message: words.staff.refusal[answer.reason] }]
      return showArrival(c, { token, email, problems })
    },
    largest,
  )

  async function show(c: SiteContext, status: 200 | 409) {
    const seen = await seeEndorsement(site.db, visitOf(c))
    if ('access' in seen) return answerStopped(c, seen.access)
    return answerPage(c, <MovingPage frame={frameOf(c, frame)} seen={seen} />, status)
  }

  interface Shown {
    readonly token?: string
    readonly email?: string
    readonly problems?: readonly FieldProblem[]
  }

  /** The empty form, or what a document says that was chosen; a document that is worth nothing is a problem of the form. */
  async function showArrival(c: SiteContext, { token, email = '', problems = [] }: Shown = {}) {
    const verified =
      token === undefined ? undefined : await verifyTransfer(verifying, token, c.get('visit').now)
    const refused = verified && 'refused' in verified ? verified.refused : undefined
    const all = refused ? [{ field: 'document', message: words.staff.refusal[refused] }] : problems
    const found = verified && !('refused' in verified) ? verified : undefined
    const props = { association: associationOf(c), found, token, email, problems: all }
    const page = <ArrivalPage frame={frameOf(c, frame)} {...props} />
    return answerPage(c, page, all.length > 0 ? 422 : 200)
  }
}

/** The document as a file, or as the preview carries it. */
function tokenIn({ fields, files }: PostedForm): string {
  const file = files.find(({ field }) => field === 'document')
  if (file && file.bytes.length > 0) return new TextDecoder().decode(file.bytes).trim()
  return textOf(fields, 'token')
}

function visitOf(c: SiteContext) {
  return { actor: personOf(c), endorsementId: readId(c.req.param('endorsement')) }
}
