import type { Context, Hono } from 'hono'
import { LRUCache } from 'lru-cache'
import { readPortfolio } from '../../../evaluation/read-portfolio.ts'
import { parseJson } from '../../../evaluation/read-portfolio-text.ts'
import { type Day, isDay } from '../../../standards/day.ts'
import type { StandardsLibrary } from '../../../standards/load-standards.ts'
import { packDocument } from '../../carried-document.ts'
import type { Frame, Page } from '../../components/layout.tsx'
import { draw } from '../../draw.ts'
import { isTooMuch, mostListed } from '../../is-too-much.ts'
import type { Sample } from '../../load-samples.ts'
import { paths } from '../../paths.ts'
import { type PostedPortfolio, readPostedPortfolio } from '../../read-posted-portfolio.ts'
import { answerPage } from '../../render.ts'
import type { SiteEnv } from '../../visit.ts'
import { FaultList } from '../start/fault-list.tsx'
import { listChoices } from '../start/list-choices.ts'
import { type FileProblem, type PersonCard, StartPage } from '../start/start-page.tsx'
import { MessagePage } from '../trouble/message-page.tsx'
import { DayPage } from './day-page.tsx'
import { DistancePage } from './distance-page.tsx'
import { measureDistance } from './measure-distance.ts'
import type { Origin } from './origin.ts'
import { UnknownStandardPage } from './unknown-standard-page.tsx'

interface DistanceParts {
  readonly frame: Frame
  readonly standards: StandardsLibrary
  readonly samples: readonly Sample[]
  readonly people: readonly PersonCard[]
  readonly today: () => Day
}

/** Drawn pages of samples: they are the same for everybody. */
const mostKept = 200
type KeptPages = LRUCache<string, Page>

interface Question {
  readonly origin: Origin
  readonly portfolio: Sample['portfolio']
  /** The day as given; where it is empty, today. */
  readonly on: string
  readonly standard: string
}

/** The page about one portfolio: of a sample person, or of a file that is answered and forgotten. */
export function addDistanceRoutes(app: Hono<SiteEnv>, parts: DistanceParts): void {
  const { frame, samples } = parts
  const kept: KeptPages = new LRUCache({ max: mostKept })
  const { lost } = frame.language.text

  app.get(paths.sample.pattern, (c) => {
    const sample = samples.find(({ id }) => id === c.req.param('id'))
    if (!sample) {
      const { title, text } = lost.sample
      return answerPage(c, <MessagePage frame={frame} title={title} message={text} />, 404)
    }
    const { on = '', standard = sample.standard } = c.req.query()
    const origin = { kind: 'sample', id: sample.id } as const
    const question = { origin, portfolio: sample.portfolio, on: on.trim(), standard: standard.trim() }
    return answerQuestion(c, parts, question, kept)
  })

  app.post(paths.portfolios.pattern, async (c) =>
    answerPosted(c, parts, await readPostedPortfolio(c.req.raw)),
  )
  // A reload from the address bar asks with GET: nothing is kept that could be shown again.
  app.get(paths.portfolios.pattern, (c) => c.redirect(paths.start.href(), 303))
}

function answerPosted(c: Context, parts: DistanceParts, posted: PostedPortfolio): Promise<Response> {
  const { frame, people, standards, today } = parts
  const { on, standard } = posted.fields
  const refuse = (status: 413 | 422, problem: FileProblem) => {
    const choices = listChoices(standards.listInForce(today()))
    const page = (
      <StartPage {...{ frame, people, choices, standard, problem }} on={isDay(on) ? on : today()} />
    )
    return answerPage(c, page, status)
  }
  if (posted.kind !== 'document')
    return refuse(posted.kind === 'too-large' ? 413 : 422, problemOf(posted, frame))

  const { text, format } = frame.language
  const parsed = parseJson(posted.text)
  const document = 'value' in parsed ? parsed.value : undefined
  if (isTooMuch(document)) return refuse(422, { message: text.fault.tooMuch(format.figure(mostListed)) })
  const result =
    'value' in parsed ? readPortfolio(parsed.value) : { faults: [{ path: '$', message: parsed.message }] }
  if ('faults' in result) {
    const message = text.fault.wrongFile(posted.file, result.faults.length)
    return refuse(422, { message, detail: <FaultList {...{ document, text }} faults={result.faults} /> })
  }
  const origin = { kind: 'given', document: packDocument(posted.text), file: posted.file } as const
  return answerQuestion(c, parts, { origin, portfolio: result.portfolio, on, standard })
}

function answerQuestion(
  c: Context,
  parts: DistanceParts,
  { origin, portfolio, on, standard }: Question,
  kept?: KeptPages,
): Promise<Response> {
  const { frame, standards, today } = parts
  const { text, format } = frame.language
  const askForDay = (message: string, day: string) =>
    answerPage(c, <DayPage {...{ frame, origin, standard, message }} on={day} />, 422)

  const asOf = on === '' ? today() : on
  if (!isDay(asOf)) return askForDay(text.fault.day(on), today())
  const key = `${JSON.stringify(origin)} ${asOf} ${standard}`
  const known = kept?.get(key)
  if (known) return answerPage(c, known)
  const measurement = measureDistance(standards, { portfolio, asOf, standard })
  switch (measurement.kind) {
    case 'measured': {
      const page = draw(<DistancePage frame={frame} origin={origin} distance={measurement.distance} />)
      kept?.set(key, page)
      return answerPage(c, page)
    }
    case 'nothing-in-force':
      return askForDay(text.fault.noStandardThen(format.day(asOf)), asOf)
    case 'unknown-standard':
      return answerPage(
        c,
        <UnknownStandardPage frame={frame} origin={origin} on={asOf} library={standards} />,
        404,
      )
    default:
      return measurement satisfies never
  }
}

function problemOf(posted: Exclude<PostedPortfolio, { kind: 'document' }>, frame: Frame): FileProblem {
  const { fault } = frame.language.text
  switch (posted.kind) {
    case 'too-large':
      return { message: fault.tooLarge }
    case 'no-file':
      return { message: fault.noFile }
    case 'unread-form':
      return { message: fault.unreadForm }
    case 'lost-document':
      return { message: fault.lostDocument }
    case 'empty':
      return { message: fault.empty(posted.file) }
    case 'not-text':
      return { message: fault.notText(posted.file) }
    default:
      return posted satisfies never
  }
}
