import { NotFound } from '../../../domain/errors.ts'
import { isKeptSection } from '../../../domain/portfolio/entry.ts'
import { findSubmission, listSubmissionTimes } from '../../../store/applications/submissions.ts'
import { getAssociation } from '../../../store/people/associations.ts'
import { together } from '../../../store/together.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { nameLists } from '../portfolio/name-lists.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { enterOwn } from './enter-own.tsx'
import { SubmissionPage } from './submission-page.tsx'

/** A small whole number. */
const numberPattern = /^[1-9]\d{0,4}$/

/** What was submitted, as it was frozen, for whoever submitted it. */
export function addSubmissionRoute(areas: Areas, parts: PortfolioParts): void {
  areas.get(paths.submission, 'signed-in', async (c) => {
    const number = c.req.param('number') ?? ''
    const found = await enterOwn(c, parts, (tx, application) =>
      together({
        application,
        association: getAssociation(tx, application.associationId),
        submission: numberPattern.test(number)
          ? findSubmission(tx, application.id, Number(number))
          : undefined,
        all: listSubmissionTimes(tx, application.id),
      }),
    )
    if ('access' in found) return answerStopped(c, found.access)
    const { submission } = found
    if (!submission) throw new NotFound()
    const [section = '', from = ''] = [c.req.query('section'), c.req.query('from')]
    const props = {
      ...{ ...found, submission },
      edition: parts.standards.getEdition(
        found.application.standard,
        submission.asOf,
        submission.evaluation.edition,
      ),
      names: nameLists(parts, parts.standards, submission.portfolio),
      section: isKeptSection(section) ? section : undefined,
      from: numberPattern.test(from) ? Number(from) : 1,
    }
    return answerPage(c, <SubmissionPage frame={frameOf(c, parts.frame)} {...props} />)
  })
}
