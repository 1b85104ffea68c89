import { textOf } from '../../../domain/fields.ts'
import { readEmailAddress } from '../../../domain/sign-in/email-address.ts'
import {
  askEmailChange,
  confirmEmailChange,
  peekEmailChange,
} from '../../../services/sign-in/change-email.ts'
import type { Areas } from '../../areas.ts'
import type { FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import { askForProof, circumstancesOf, getVisitor, type SignInParts } from '../sign-in/parts.ts'
import { ChangeEmailPage, ConfirmEmailPage, EmailNotChangedPage } from './email-pages.tsx'

/** Changing the address: ask for it here, confirm it by the mail to the new one. */
export function addEmailRoutes(areas: Areas, parts: SignInParts): void {
  const { means, frame } = parts
  const { text } = frame.language

  areas.get(paths.accountEmail, 'signed-in', (c) => showForm(c, { values: {}, problems: [] }))

  areas.post(paths.accountEmail, 'signed-in', async (c, { fields }) => {
    const refuse = (message: string, status: 422 | 429 = 422) =>
      showForm(c, { values: fields, problems: [{ field: 'email', message }] }, status)
    const email = readEmailAddress(textOf(fields, 'email'))
    if (email === undefined) return refuse(text.signIn.notAnAddress)
    const visitor = await getVisitor(c, parts)
    const asked = await askEmailChange(means, visitor, email, circumstancesOf(c, parts))
    switch (asked.kind) {
      case 'mailed':
        return c.redirect(paths.account.href('email-asked'), 303)
      case 'prove-again':
        return askForProof(c, visitor, paths.accountEmail.href())
      case 'same-address':
        return refuse(text.account.email.same)
      case 'wait':
        return refuse(text.signIn.wait(parts.moment(asked.until)), 429)
      default:
        return asked satisfies never
    }
  })

  areas.get(paths.confirmEmail, 'signed-in', async (c) => {
    const secret = c.req.param('secret') ?? ''
    const change = await peekEmailChange(means.db, await getVisitor(c, parts), secret, c.get('visit').now)
    if (!change) return showNotChanged(c, 'gone')
    const page = <ConfirmEmailPage frame={frameOf(c, frame)} secret={secret} newEmail={change.newEmail} />
    return answerPage(c, page)
  })

  areas.post(paths.confirmEmail, 'signed-in', async (c) => {
    const visitor = await getVisitor(c, parts)
    const result = await confirmEmailChange(means, visitor, c.req.param('secret'), circumstancesOf(c, parts))
    if (result.kind === 'changed') return c.redirect(paths.account.href('email-changed'), 303)
    return showNotChanged(c, result.kind === 'gone' ? 'gone' : 'taken')
  })

  function showForm(c: SiteContext, view: FormView, status: 200 | 422 | 429 = 200) {
    const { email } = personOf(c)
    return answerPage(c, <ChangeEmailPage frame={frameOf(c, frame)} email={email} view={view} />, status)
  }

  function showNotChanged(c: SiteContext, reason: 'gone' | 'taken') {
    const status = reason === 'gone' ? 410 : 409
    return answerPage(c, <EmailNotChangedPage frame={frameOf(c, frame)} reason={reason} />, status)
  }
}
