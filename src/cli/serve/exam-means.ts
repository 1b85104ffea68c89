import { randomBytes } from 'node:crypto'
import { dayIn } from '../../domain/day-in.ts'
import type { ExamJobMeans } from '../../jobs/exam-handlers.ts'
import type { SendMail } from '../../services/mail/send-mail.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { paths } from '../../web/paths.ts'

/** What sittings are ended and scored with, away from any page: that goes on where mail can link to nothing too. */
export function examMeans(
  baseUrl: string | undefined,
  sendMail: SendMail,
  standards: StandardsLibrary,
): ExamJobMeans {
  const at = (path: string) => (baseUrl === undefined ? undefined : baseUrl + path)
  return {
    ...{ standards, sendMail, randomBytes, dayOf: dayIn },
    ...(baseUrl !== undefined && {
      markingUrl: (association: string) => baseUrl + paths.myMarks.href(association),
    }),
    links: {
      exams: () => at(paths.exams.href()),
      accommodations: (association) => at(paths.examAccommodations.href(association)),
    },
  }
}
