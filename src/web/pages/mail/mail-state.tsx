import type { ListedMail } from '../../../store/mail/list-mails.ts'
import type { MailState as StateName } from '../../../store/mail/tables.ts'
import { State, type StateKind } from '../../components/state.tsx'
import type { Messages } from '../../messages/messages.ts'

const kinds: Readonly<Record<StateName, StateKind>> = {
  queued: 'wait',
  accepted: 'met',
  refused: 'none',
  'gave-up': 'none',
}

/** How a mail fared, in a word and a shape. */
export function MailState({ mail, text }: { mail: ListedMail; text: Messages }) {
  return (
    <State kind={kinds[mail.state]}>
      {mail.linkOpenedAt ? text.mail.opened : text.mail.states[mail.state]}
    </State>
  )
}
