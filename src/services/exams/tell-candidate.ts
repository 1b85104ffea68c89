import type { Tx } from '../../store/tables.ts'
import type { ExamMeans } from './exam-means.ts'
import { en } from './messages/en.ts'

interface Told {
  readonly to: string
  readonly personId: string
  /** The association whose scope it is. */
  readonly associationId: string
  readonly subject: string
  readonly paragraphs: readonly string[]
}

/** Mails a candidate that something happened; never how it went. */
export async function tellCandidate(
  tx: Tx,
  { sendMail, links }: Pick<ExamMeans, 'sendMail' | 'links'>,
  told: Told,
): Promise<void> {
  const url = links.exams()
  await sendMail(tx, {
    ...told,
    kind: 'exam-news',
    ...(url !== undefined && { link: { label: en.link, url } }),
  })
}
