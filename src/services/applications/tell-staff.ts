import type { Application } from '../../domain/applications/application.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { listStaffToTell } from '../../store/people/list-staff.ts'
import type { Tx } from '../../store/tables.ts'
import type { ApplicationMeans } from './application-means.ts'
import { en } from './messages/en.ts'

/** What an applicant did that staff have to know of. */
export type NoticeKind = 'opened' | 'submitted' | 'answered' | 'held' | 'withdrawn'

interface Notice {
  readonly kind: NoticeKind
  /** The applicant. */
  readonly name: string
  /** The standard in words. */
  readonly title: string
}

/** Mails those who run the Endorsement of an association; the scope must be the association's. */
export async function tellStaff(
  tx: Tx,
  { sendMail, links }: Pick<ApplicationMeans, 'sendMail' | 'links'>,
  { associationId, personId }: Pick<Application, 'associationId' | 'personId'>,
  { kind, ...about }: Notice,
): Promise<void> {
  const association = await getAssociation(tx, associationId)
  for (const staff of await listStaffToTell(tx, associationId)) {
    if (staff.personId === personId) continue
    await sendMail(tx, {
      to: staff.email,
      personId: staff.personId,
      associationId,
      kind: 'application-work',
      subject: en.staff.subject[kind](about),
      paragraphs: [en.staff.text[kind]],
      link: { label: en.staff.link, url: links.workbench(association.shortId) },
    })
  }
}
