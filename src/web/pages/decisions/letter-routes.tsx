import { NotFound } from '../../../domain/errors.ts'
import { enterApplication, type Stopped } from '../../../services/applications/enter-application.ts'
import { writeLetterPdf } from '../../../services/letters/write-letter-pdf.ts'
import { findLetter, type KeptLetter } from '../../../store/letters/letters.ts'
import { type Association, getAssociation } from '../../../store/people/associations.ts'
import { answerDownload } from '../../answer-download.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import type { LetterParts } from '../letters/parts.ts'
import { LetterPage } from './letter-page.tsx'

interface FoundLetter {
  readonly letter: KeptLetter
  readonly association: Association
}

/** Letters as they were sent: for the applicant, and for staff. */
export function addKeptLetterRoutes(areas: Areas, { site, frame }: LetterParts): void {
  const words = frame.language.text.letters.letter

  areas.get(paths.letter, 'signed-in', async (c) => {
    const found = await find(c)
    if ('access' in found) return answerStopped(c, found.access)
    const { id, applicationId } = found.letter
    const pdf = paths.letterPdf.href(applicationId, id)
    const back = {
      href: paths.application.href(applicationId),
      label: frame.language.text.decisions.appeal.back,
    }
    return answerPage(c, <LetterPage frame={frameOf(c, frame)} {...{ ...found, pdf, back }} />)
  })

  areas.get(paths.letterPdf, 'signed-in', async (c) => print(c, await find(c)))

  const staff = { staff: 'see-applications' } as const

  areas.get(paths.staffLetter, staff, async (c) => {
    const found = await find(c)
    if ('access' in found) return answerStopped(c, found.access)
    const { letter, association } = found
    const pdf = paths.staffLetterPdf.href(association.shortId, letter.applicationId, letter.id)
    const back = {
      href: paths.decision.href(association.shortId, letter.applicationId),
      label: words.back,
    }
    return answerPage(c, <LetterPage frame={frameOf(c, frame)} {...{ letter, association, pdf, back }} />)
  })

  areas.get(paths.staffLetterPdf, staff, async (c) => print(c, await find(c)))

  /** On the applicant's own pages only the applicant's, on those of an association only its staff's. */
  function find(c: SiteContext): Promise<FoundLetter | Stopped> {
    const association = c.get('visit').association
    const wish = {
      actor: personOf(c),
      applicationId: readId(c.req.param('application')),
      ...(association
        ? ({ action: 'process-application', associationId: association.id } as const)
        : ({ action: 'change-application' } as const)),
    }
    return enterApplication(site.db, wish, async (tx, application) => {
      const letter = await findLetter(tx, application.id, readId(c.req.param('letter')))
      if (!letter) throw new NotFound()
      return { letter, association: await getAssociation(tx, application.associationId) }
    })
  }

  async function print(c: SiteContext, found: FoundLetter | Stopped) {
    if ('access' in found) return answerStopped(c, found.access)
    const { letter, association } = found
    const sentOn = site.dayOf(letter.sentAt, association.timeZone)
    const bytes = await writeLetterPdf({ ...letter, association: association.name, sentOn })
    return answerDownload(c, { name: `letter-${sentOn}.pdf`, mediaType: 'application/pdf', bytes })
  }
}
