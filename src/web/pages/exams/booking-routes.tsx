import { NotFound } from '../../../domain/errors.ts'
import { accommodationKinds } from '../../../domain/exams/accommodation.ts'
import { isExamPart } from '../../../domain/exams/exam-part.ts'
import { type Fields, textOf } from '../../../domain/fields.ts'
import { askAccommodation, takeBackAccommodation } from '../../../services/exams/ask-accommodation.ts'
import { bookSeat, type SeatAnswer } from '../../../services/exams/book-seat.ts'
import { cancelBooking, seeBooking } from '../../../services/exams/cancel-booking.ts'
import { loadOwnExams, type OwnExam } from '../../../services/exams/load-own-exams.ts'
import { isDay } from '../../../standards/day.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm, type FormView } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import { AskPage } from './ask-page.tsx'
import { BookingPage } from './booking-page.tsx'
import { CancelPage } from './cancel-page.tsx'
import { ExamsPage } from './exams-page.tsx'
import { type ExamParts, examMeansOf } from './parts.ts'

const mostWords = 2000

/** What is to be sat, seats, and what somebody needs for it. */
export function addBookingRoutes(areas: Areas, parts: ExamParts): void {
  const { site, frame, standards, domains } = parts
  const words = frame.language.text.exams
  const means = examMeansOf(parts)
  const asked = (c: SiteContext) => ({ actor: personOf(c), now: c.get('visit').now })
  const done = (c: SiteContext, did: string) => c.redirect(paths.exams.href(did), 303)

  areas.get(paths.exams, 'signed-in', async (c) => {
    const exams = await loadOwnExams(site.db, means, asked(c))
    const nameOf = ({ application, today }: OwnExam) =>
      standards.getEdition(application.standard, today, application.edition).title
    const note = words.did[c.req.query('did') ?? '']
    return answerPage(c, <ExamsPage frame={frameOf(c, frame)} {...{ exams, domains, nameOf, note }} />)
  })

  areas.get(paths.bookExam, 'signed-in', (c) => showBooking(c, emptyForm))

  areas.post(paths.bookExam, 'signed-in', async (c, { fields }) => {
    const [windowId, on] = [textOf(fields, 'window'), textOf(fields, 'on')]
    const { exam, part } = await ownPart(c)
    if (part.unready.some(({ id }) => id === windowId))
      return showBooking(c, refused(fields, 'window', words.booking.problems['no-questions']))
    const isOffered = part.offered.some(({ window }) => window.id === windowId)
    if (!isOffered) return showBooking(c, refused(fields, 'window', words.booking.problems['wrong-window']))
    if (!isDay(on)) return showBooking(c, refused(fields, 'on', words.booking.problems['day-outside']))
    const wish = { ...asked(c), applicationId: exam.application.id, part: part.part, windowId, on }
    const answer = await bookSeat(site.db, means, { ...wish, id: idIn(fields, 'id') })
    if (answer.booked) return done(c, 'booked')
    return showBooking(c, refused(fields, fieldOf(answer), words.booking.problems[answer.reason]))
  })

  areas.get(paths.cancelBooking, 'signed-in', async (c) => {
    const sitting = await seeBooking(site.db, {
      ...{ actor: personOf(c), sittingId: readId(c.req.param('sitting')) },
    })
    return answerPage(c, <CancelPage frame={frameOf(c, frame)} sitting={sitting} />)
  })

  areas.post(paths.cancelBooking, 'signed-in', async (c) => {
    const sittingId = readId(c.req.param('sitting'))
    return done(c, (await cancelBooking(site.db, means, { ...asked(c), sittingId })) ? 'cancelled' : 'begun')
  })

  areas.get(paths.askAccommodation, 'signed-in', (c) => showAsk(c, emptyForm))

  areas.post(paths.askAccommodation, 'signed-in', async (c, { fields }) => {
    const exam = await ownExam(c)
    const kind = accommodationKinds.find((each) => each === textOf(fields, 'kind'))
    const said = textOf(fields, 'words')
    const { problems } = words.accommodation
    if (!kind) return showAsk(c, refused(fields, 'kind', problems.kind))
    if (said === '') return showAsk(c, refused(fields, 'words', problems.words))
    if (said.length > mostWords) return showAsk(c, refused(fields, 'words', problems['too-long']))
    const wish = {
      ...asked(c),
      applicationId: exam.application.id,
      id: idIn(fields, 'id'),
      kind,
      words: said,
    }
    const answer = await askAccommodation(site.db, means, wish)
    if (answer === 'asked-before') return showAsk(c, refused(fields, 'kind', problems.before))
    return done(c, answer)
  })

  areas.post(paths.withdrawAccommodation, 'signed-in', async (c) => {
    const id = readId(c.req.param('accommodation'))
    return done(
      c,
      (await takeBackAccommodation(site.db, { actor: personOf(c), id })) ? 'withdrawn' : 'answered',
    )
  })

  async function ownExam(c: SiteContext): Promise<OwnExam> {
    const id = readId(c.req.param('application'))
    const exams = await loadOwnExams(site.db, means, asked(c))
    const exam = exams.find(
      ({ application }) => application.id === id && application.state === 'approved-for-exam',
    )
    if (!exam) throw new NotFound()
    return exam
  }

  async function ownPart(c: SiteContext) {
    const name = c.req.param('part') ?? ''
    const exam = await ownExam(c)
    const part = exam.parts.find((each) => isExamPart(name) && each.part === name)
    if (!part) throw new NotFound()
    return { exam, part }
  }

  async function showBooking(c: SiteContext, view: FormView) {
    const own = await ownPart(c)
    const page = <BookingPage frame={frameOf(c, frame)} {...own} id={idIn(view.values, 'id')} view={view} />
    return answerPage(c, page, view.problems.length > 0 ? 422 : 200)
  }

  async function showAsk(c: SiteContext, view: FormView) {
    const exam = await ownExam(c)
    const page = <AskPage frame={frameOf(c, frame)} {...{ exam, view }} id={idIn(view.values, 'id')} />
    return answerPage(c, page, view.problems.length > 0 ? 422 : 200)
  }
}

function refused(values: Fields, field: string, message: string): FormView {
  return { values, problems: [{ field, message }] }
}

function fieldOf(answer: Extract<SeatAnswer, { booked: false }>): 'window' | 'on' {
  return ['day-outside', 'too-early', 'asked-too-late'].includes(answer.reason) ? 'on' : 'window'
}
