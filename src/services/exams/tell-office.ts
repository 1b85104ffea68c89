import { listStaffToTell } from '../../store/people/list-staff.ts'
import type { Tx } from '../../store/tables.ts'
import { setScope } from '../../store/with-scope.ts'
import type { ExamMeans } from './exam-means.ts'
import { en } from './messages/en.ts'

interface Office {
  readonly host: { readonly id: string; readonly shortId: string }
}

/** Mails those who run an office that a candidate asks for something; not for what, which only the page shows. */
export async function tellOffice(
  tx: Tx,
  { sendMail, links }: Pick<ExamMeans, 'sendMail' | 'links'>,
  { host }: Office,
  candidateId: string,
): Promise<void> {
  // The candidate's own association may be another member of the office.
  await setScope(tx, { associationId: host.id })
  const url = links.accommodations(host.shortId)
  for (const staff of await listStaffToTell(tx, host.id)) {
    if (staff.personId === candidateId) continue
    await sendMail(tx, {
      ...{ to: staff.email, personId: staff.personId, associationId: host.id, kind: 'exam-work' },
      ...{ subject: en.asked.subject, paragraphs: en.asked.paragraphs },
      ...(url !== undefined && { link: { label: en.asked.link, url } }),
    })
  }
}
