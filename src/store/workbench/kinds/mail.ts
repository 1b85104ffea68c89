import { sql } from 'kysely'
import { nobody, type WorkSource } from '../work-source.ts'

/** Mails that did not arrive, and that nobody left so since they were tried; those to raters wait as references. Read from mail_refused. */
export const mail: WorkSource = {
  kind: 'mail',
  from: sql`mail`,
  where: ({ associationId }) => sql`mail.association_id = ${associationId}::uuid
    and mail.state in ('refused', 'gave-up')
    and not exists (select from reference where reference.mail_id = mail.id and reference.state = 'delivery-failed')
    and not exists (select from work_set_aside aside where aside.association_id = mail.association_id
      and aside.kind = 'mail' and aside.subject_id = mail.id and aside.set_aside_at >= mail.next_try_at)`,
  since: sql`mail.created_at`,
  subjectId: sql`mail.id`,
  personId: sql`mail.person_id`,
  applicationId: nobody,
  about: sql`mail.recipient`,
  detail: sql`mail.server_words`,
}
