import { randomUUID } from 'node:crypto'
import { isAddressOfNobody } from '../../domain/account/is-address-of-nobody.ts'
import type { Renewal } from '../../domain/renewals/renewal.ts'
import type { Day } from '../../standards/day.ts'
import { insertAuditLetter } from '../../store/audits/audit-letters.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import type { Tx } from '../../store/tables.ts'
import { composeLetter } from '../letters/compose-letter.ts'
import type { AuditMeans } from './audit-means.ts'
import { en } from './messages/en.ts'

type AuditLetterKind =
  | 'audit-asked'
  | 'audit-nothing-asked'
  | 'audit-gaps'
  | 'audit-reminder'
  | 'audit-passed'

interface AuditNews {
  readonly kind: AuditLetterKind
  /** What is asked or missing, a line each. */
  readonly toDo?: readonly string[]
  readonly dueOn?: Day | null
  /** What whoever sends it adds. */
  readonly message?: string
  /** Set for one that reminds: the way to get no more of them. */
  readonly unsubscribeUrl?: string
  readonly at: Date
}

/** Keeps a letter to whoever is audited and mails it, in the association's words or ours. The scope must be the association's. */
export async function sendAuditLetter(
  tx: Tx,
  { sendMail, auditUrl }: Pick<AuditMeans, 'sendMail' | 'auditUrl'>,
  renewal: Renewal,
  { kind, toDo = [], dueOn = null, message = '', unsubscribeUrl, at }: AuditNews,
): Promise<void> {
  const { id: renewalId, associationId, personId } = renewal
  const holder = await findPersonName(tx, personId)
  if (!holder) return
  const fields = {
    ...{ holder: holder.name, period: en.period(renewal.periodFrom, renewal.periodUntil), message },
    ...{ 'what-to-do': toDo, 'due-day': dueOn ?? '' },
  }
  const { subject, paragraphs } = await composeLetter(tx, { associationId, kind, fields })
  await insertAuditLetter(tx, associationId, {
    id: randomUUID(),
    ...{ renewalId, kind, subject, paragraphs, sentAt: at },
  })
  if (isAddressOfNobody(holder.email)) return
  const link = { label: en.link, url: auditUrl() }
  const mail = { to: holder.email, personId, associationId, subject, paragraphs, link }
  await sendMail(
    tx,
    unsubscribeUrl === undefined
      ? { ...mail, kind: 'letter' }
      : { ...mail, kind: 'reminder', unsubscribeUrl },
  )
}
