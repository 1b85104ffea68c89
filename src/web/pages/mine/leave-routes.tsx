import { textOf } from '../../../domain/fields.ts'
import { deleteAccount, previewDeletion } from '../../../services/mine/delete-account.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm, type FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { findUnproved, placeOfProof } from '../sign-in/parts.ts'
import { MessagePage } from '../trouble/message-page.tsx'
import { LeavePage } from './leave-page.tsx'

/** Deleting one's account. */
export function addLeaveRoutes(areas: Areas, parts: PortfolioParts): void {
  areas.get(paths.leave, 'signed-in', async (c) => {
    const unproved = await findUnproved(c, parts.site)
    return showLeavePage(c, parts, { form: emptyForm, status: 200, unproved })
  })

  areas.post(paths.leave, 'signed-in', async (c, { fields }) => {
    const unproved = await findUnproved(c, parts.site)
    if (unproved) return showLeavePage(c, parts, { form: emptyForm, status: 409, unproved })
    const leaving = { personId: personOf(c).id, typedEmail: textOf(fields, 'email') }
    const left = await deleteAccount(parts.site.files, leaving)
    if (left.kind === 'left') {
      c.header('Clear-Site-Data', '"cache", "cookies", "storage"')
      return c.redirect(paths.left.href(), 303)
    }
    const { other } = parts.frame.language.text.mine.leave
    const problems = left.kind === 'other-address' ? [{ field: 'email', message: other }] : []
    const status = problems.length > 0 ? 422 : 409
    return showLeavePage(c, parts, { form: { values: fields, problems }, status })
  })

  areas.get(paths.left, 'anyone', (c) => {
    const frame = frameOf(c, parts.frame)
    const { left, leftText } = frame.language.text.mine.leave
    return answerPage(c, <MessagePage frame={frame} title={left} message={leftText} />)
  })
}

interface Shown {
  readonly form: FormView
  readonly status: 200 | 409 | 422
  /** Set where the person shows first who it is. */
  readonly unproved?: Awaited<ReturnType<typeof findUnproved>>
}

async function showLeavePage(c: SiteContext, parts: PortfolioParts, { form, status, unproved }: Shown) {
  const plan = await previewDeletion(parts.site.db, personOf(c).id)
  const proofAt = unproved && placeOfProof(unproved, paths.leave.href())
  const page = <LeavePage frame={frameOf(c, parts.frame)} {...{ plan, form, proofAt }} />
  return answerPage(c, page, status)
}
