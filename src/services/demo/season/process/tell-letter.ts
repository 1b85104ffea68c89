import type { LetterKind, LetterValues } from '../../../../domain/letters/letter-kinds.ts'
import type { MailKind } from '../../../../domain/mail/mail-kinds.ts'
import { mailKinds } from '../../../../domain/mail/mail-kinds.ts'
import { setLetter } from '../../../letters/compose-letter.ts'
import { en } from '../../../letters/messages/en.ts'
import { seasonId } from '../season-id.ts'
import type { Telling } from './telling.ts'

type SentLetter = {
  [Kind in LetterKind]: { readonly kind: Kind; readonly fields: LetterValues<Kind> }
}[LetterKind]

/** A letter to the applicant as it is kept, and the mail that told of it. Answers the letter's id. */
export function tellLetter(telling: Telling, at: Date, { kind, fields }: SentLetter): string {
  const { tale, association, applicant, application } = telling
  const id = seasonId(`letter ${application.id} ${kind} ${at.toISOString()}`)
  const { subject, paragraphs } = composeForSeason(telling, kind, fields)
  tale.rows.add('letter', {
    ...{ id, association_id: association.id, application_id: application.id, person_id: applicant.id },
    ...{ kind, subject, paragraphs: [...paragraphs], sent_at: at },
  })
  tellMail(telling, {
    id: `mail of ${id}`,
    to: applicant.email,
    personId: applicant.id,
    kind: 'letter',
    subject,
    at,
  })
  return id
}

export function composeForSeason(
  { association }: Telling,
  kind: LetterKind,
  fields: Readonly<Record<string, string | readonly string[]>>,
) {
  return setLetter(en.letters[kind], en.signature, { ...fields, association: association.name })
}

interface ToldMail {
  /** What the id follows from. */
  readonly id: string
  readonly to: string
  readonly personId: string | null
  readonly kind: MailKind
  readonly subject: string
  readonly at: Date
  readonly linkId?: string
  readonly openedAt?: Date | null
  /** What the server said where it refused. */
  readonly refusal?: string
}

/** A mail and how it fared. Its words are kept no longer. Answers its id. */
export function tellMail({ tale, association }: Telling, mail: ToldMail): string {
  const { at, kind, refusal } = mail
  const id = seasonId(mail.id)
  tale.rows.add('mail', {
    ...{ id, association_id: association.id, person_id: mail.personId, asked_by_id: null },
    ...{ recipient: mail.to, kind, subject: mail.subject, link_id: mail.linkId ?? null },
    state: refusal === undefined ? 'accepted' : 'refused',
    server_words: refusal ?? '250 2.0.0 Ok: queued',
    tries: 1,
    ...{ created_at: at, next_try_at: at },
    give_up_at: new Date(at.getTime() + mailKinds[kind].hoursUseful * 60 * 60_000),
    accepted_at: refusal === undefined ? new Date(at.getTime() + 2_000) : null,
    link_opened_at: mail.openedAt ?? null,
  })
  return id
}
