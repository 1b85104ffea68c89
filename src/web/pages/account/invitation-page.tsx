import type { Invitation } from '../../../store/sign-in/invitations.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { PlainPage } from '../sign-in/plain-page.tsx'

interface InvitationPageProps {
  readonly frame: Frame
  readonly invitation: Invitation | undefined
  /** The address of whoever is signed in. */
  readonly email: string | undefined
}

/** Shows who invites to what. It is accepted in the account of the invited address, nowhere else. */
export function InvitationPage({ frame, invitation, email }: InvitationPageProps) {
  const words = frame.language.text.account
  if (!invitation)
    return <PlainPage frame={frame} title={words.invitations.goneTitle} lead={words.invitations.gone} />
  const what = words.invitations.text(words.role[invitation.role], invitation.associationName)
  const isForThem = email === invitation.email
  return (
    <PlainPage frame={frame} title={words.invitations.pageTitle} lead={what}>
      <p>
        {words.invitations.forAddress(invitation.email)}{' '}
        {email !== undefined && !isForThem ? words.invitations.otherAccount(email) : null}
      </p>
      <a
        class="govuk-button"
        href={isForThem ? paths.account.href() : paths.signIn.href(paths.account.href())}
      >
        {isForThem ? words.invitations.toAccount : words.invitations.signIn}
      </a>
    </PlainPage>
  )
}
