import { calendarFile } from '../../../domain/calendar/calendar-file.ts'
import { NotFound } from '../../../domain/errors.ts'
import { type Fields, numberOf, textOf } from '../../../domain/fields.ts'
import { beginSitting } from '../../../services/exams/begin-sitting.ts'
import { handIn } from '../../../services/exams/hand-in.ts'
import { chooseView, loadSitting, type OpenSitting } from '../../../services/exams/load-sitting.ts'
import { en as mailWords } from '../../../services/exams/messages/en.ts'
import { saveAnswer, saveAnswers } from '../../../services/exams/save-answer.ts'
import { answerDownload } from '../../answer-download.ts'
import type { Areas } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import { OverviewPage } from './overview-page.tsx'
import { type ExamParts, examMeansOf } from './parts.ts'
import { answerText, changesIn } from './question-fields.ts'
import { QuestionsPage, type Unkept } from './questions-page.tsx'
import { AfterPage, StartPage } from './sitting-pages.tsx'

/** Sitting a part: the start, the questions, saving as one goes, the overview, and handing in. */
export function addSittingRoutes(areas: Areas, parts: ExamParts): void {
  const { site, frame, domains, readPaper } = parts
  const means = examMeansOf(parts)
  const asked = (c: SiteContext) => ({
    ...{ actor: personOf(c), sittingId: readId(c.req.param('sitting')), now: c.get('visit').now },
  })
  const load = (c: SiteContext) => loadSitting(site.db, means, readPaper, asked(c))
  const toStart = (c: SiteContext) => c.redirect(paths.examSitting.href(asked(c).sittingId), 303)

  areas.get(paths.examSitting, 'signed-in', async (c) => {
    const seen = await load(c)
    if (seen.kind === 'running') return c.redirect(placeOf(seen, 1), 303)
    const props = { frame: frameOf(c, frame), shut: seen }
    if (seen.kind === 'after') return answerPage(c, <AfterPage {...props} domains={domains} />)
    return answerPage(c, <StartPage {...props} noForm={c.req.query('wait') === 'form'} />)
  })

  areas.post(paths.beginSitting, 'signed-in', async (c, { fields }) => {
    const layout = textOf(fields, 'layout') === 'all' ? 'all' : 'one'
    const begun = await beginSitting(site.db, means, { ...asked(c), layout })
    if (begun === 'no-form') return c.redirect(paths.examSitting.href(asked(c).sittingId, 'form'), 303)
    return toStart(c)
  })

  areas.get(paths.examQuestions, 'signed-in', (c) => show(c, undefined))
  areas.get(paths.examQuestion, 'signed-in', (c) => show(c, numberIn(c)))
  areas.post(paths.examQuestions, 'signed-in', (c, { fields }) => save(c, fields, undefined))
  areas.post(paths.examQuestion, 'signed-in', (c, { fields }) => save(c, fields, numberIn(c)))

  areas.post(paths.examAnswers, 'signed-in', async (c, { fields }) => {
    const packet = {
      itemId: textOf(fields, 'item'),
      value: (fields.value?.[0] ?? '').replaceAll('\r\n', '\n'),
      isFlagged: textOf(fields, 'flagged') === 'yes',
      seq: numberOf(fields, 'seq'),
    }
    const saved = await saveAnswer(site.db, readPaper, asked(c), packet)
    if (saved.kind !== 'older') return c.json({ kind: saved.kind })
    const { newer } = saved
    return c.json({ kind: 'older', seq: newer.seq, value: answerText(newer), flagged: newer.isFlagged })
  })

  areas.get(paths.examOverview, 'signed-in', async (c) => {
    const open = await load(c)
    if (open.kind !== 'running') return toStart(c)
    return answerPage(c, <OverviewPage frame={frameOf(c, frame)} open={open} timeZone={zone(open)} />)
  })

  areas.post(paths.handIn, 'signed-in', async (c) => {
    if ((await handIn(site.db, means, asked(c))) !== 'too-many') return toStart(c)
    const open = await load(c)
    if (open.kind !== 'running') return toStart(c)
    const { text, format } = frame.language
    const problem = text.examSitting.overview.tooMany(format.figure(open.rules.essay.answered))
    const props = { open, problem, timeZone: zone(open) }
    return answerPage(c, <OverviewPage frame={frameOf(c, frame)} {...props} />, 422)
  })

  areas.get(paths.sittingCalendar, 'signed-in', async (c) => {
    const seen = await load(c)
    if (seen.kind !== 'before') throw new NotFound()
    const { id, part, plannedOn } = seen.sitting
    const words = mailWords.calendar
    const description = words.description(seen.minutes, site.baseUrl + paths.examSitting.href(id))
    const entry = { id, on: plannedOn, at: asked(c).now, summary: words.summary(part), description }
    const bytes = new TextEncoder().encode(calendarFile([entry]))
    return answerDownload(c, { name: 'exam.ics', mediaType: 'text/calendar; charset=utf-8', bytes })
  })

  function numberIn(c: SiteContext): number {
    const text = c.req.param('number') ?? ''
    if (!/^[1-9]\d{0,2}$/.test(text)) throw new NotFound()
    return Number(text)
  }

  const zone = ({ office }: OpenSitting) => office.host.timeZone

  async function show(c: SiteContext, number: number | undefined, unkept: Unkept = new Map()) {
    const open = await load(c)
    if (open.kind !== 'running') return toStart(c)
    if (number !== undefined && number > open.paper.items.length) throw new NotFound()
    const isSaved = c.req.query('saved') === 'yes'
    const props = { open, unkept, isSaved, timeZone: zone(open), ...(number !== undefined && { number }) }
    return answerPage(c, <QuestionsPage frame={frameOf(c, frame)} {...props} />, unkept.size > 0 ? 409 : 200)
  }

  /** Saves what changed on the page, then goes where the button leads. */
  async function save(c: SiteContext, fields: Fields, number: number | undefined) {
    const open = await load(c)
    if (open.kind !== 'running') return toStart(c)
    const packets = changesIn(fields, open.paper.items, open.answers)
    const saved = await saveAnswers(site.db, readPaper, asked(c), packets)
    if (saved.some(({ kind }) => kind === 'over')) return toStart(c)
    const unkept = new Map(
      packets.filter((_, index) => saved[index]?.kind === 'older').map((each) => [each.itemId, each]),
    )
    if (unkept.size > 0) return show(c, number, unkept)
    const act = textOf(fields, 'act')
    const view = viewOf(act)
    if (view) await chooseView(site.db, asked(c), view)
    return c.redirect(whereTo(open, act, number), 303)
  }
}

function viewOf(act: string) {
  if (act === 'hide-clock') return { hidesClock: true }
  if (act === 'show-clock') return { hidesClock: false }
  if (act === 'layout-all') return { layout: 'all' as const }
  return act === 'layout-one' ? { layout: 'one' as const } : undefined
}

function placeOf({ sitting }: OpenSitting, number: number): string {
  return sitting.layout === 'all'
    ? paths.examQuestions.href(sitting.id)
    : paths.examQuestion.href(sitting.id, number)
}

function whereTo({ sitting, paper }: OpenSitting, act: string, number: number | undefined): string {
  const { id } = sitting
  const all = paper.items.length
  const at = (place: number) => paths.examQuestion.href(id, place, 'yes')
  switch (act) {
    case 'overview':
      return paths.examOverview.href(id)
    case 'layout-all':
      return paths.examQuestions.href(id, 'yes')
    case 'layout-one':
      return at(1)
    case 'next':
      if (number === undefined || number >= all) return paths.examOverview.href(id)
      return at(number + 1)
    case 'previous':
      return number === undefined ? paths.examQuestions.href(id, 'yes') : at(Math.max(1, number - 1))
    default:
      return number === undefined ? paths.examQuestions.href(id, 'yes') : at(number)
  }
}
